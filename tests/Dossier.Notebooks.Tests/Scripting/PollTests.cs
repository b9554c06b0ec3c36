using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>Polls are put into the user's text; nothing but an interrupt may show that.</summary>
public sealed class PollTests
{
    [Theory]
    [InlineData("var n = 0; for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) n++; n", 9)]
    [InlineData("var n = 0; while (n < 5) if (n == 3) n += 10; else n++; n", 13)]
    [InlineData("var n = 0; do n++; while (n < 4); n", 4)]
    [InlineData("var n = 0; again: n++; if (n < 5) goto again; n", 5)]
    [InlineData("var n = 0; while (n++ < 4); n", 5)]
    [InlineData("int F(int k) { switch (k) { case 0: goto case 1; case 1: return 7; default: goto case 0; } } F(9)", 7)]
    [InlineData("var n = 0; foreach (var (a, b) in new[] { (1, 2) }) n += a + b; n", 3)]
    [InlineData("var n = 0; using var r = new StringReader(\"ab\"); while (r.Read() >= 0) n++; n", 2)]
    [InlineData("class A { int n; public A Add() { for (;;) { n++; return this; } } public int N => n; } new A().Add().Add().N", 2)]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1; e.ToString()", "x => (x + 1)")]
    [InlineData("int F(int n) => n < 2 ? n : F(n - 1) + F(n - 2); F(10)", 55)]
    [InlineData("var n = 0; void Add() => n++; Add(); n", 1)]
    [InlineData("async Task<int> F() => await Task.FromResult(3); await F()", 3)]
    [InlineData("var n = 0; async Task F() => n += await Task.FromResult(3); await F(); n", 3)]
    [InlineData("var a = new[] { 1 }; ref int F() => ref a[0]; F() = 5; a[0]", 5)]
    [InlineData("class A { public int F(int n) => n + 1; public override string ToString() => \"a\"; } new A().F(1)", 2)]
    [InlineData("interface I { int F() => 4; } class A : I { } ((I)new A()).F()", 4)]
    [InlineData("int F() => throw new Exception(); 1", 1)]
    [InlineData("var n = 0; new[] { 1, 2 }.ToList().ForEach(x => n += x); n", 3)]
    [InlineData("Func<int, Func<int, int>> add = x => y => x + y; add(1)(2)", 3)]
    [InlineData("Func<Task> f = async () => await Task.Yield(); await f(); 1", 1)]
    [InlineData("Func<Task<int>> f = async () => await Task.FromResult(2); await f()", 2)]
    [InlineData("await Task.Run(() => 5)", 5)]
    [InlineData("new[] { 3, 1 }.Select(x => new { X = x }).OrderBy(o => o.X).First().X", 1)]
    [InlineData("new[] { 1, 2, 3 }.AsQueryable().Where(x => x > 1).Select(x => x * 2).Sum()", 10)]
    [InlineData("Func<int> f = () => throw new Exception(); 1", 1)]
    [InlineData("class A { public static Func<int, int> Twice = x => 2 * x; public Func<int> N => () => 3; } A.Twice(2) + new A().N()", 7)]
    [InlineData("Func<object> f = () => null; f() is null", true)]
    [InlineData("var f = (int x) => x + 1; f(1)", 2)]
    [InlineData("dynamic d = 3; Func<int, int> f = x => d + x; f(1)", 4)]
    [InlineData("Func<int, int> f = x => { var y = x; while (y < 10) y++; return y; }; f(1)", 10)]
    [InlineData("class A { public int N => 3; public int this[int i] => i; int k; public int K { get => k; set => k = value; } } new A { K = 2 }.K", 2)]
    [InlineData("class A { int n; public ref int N => ref n; public static int operator +(A a, A b) => 5; } new A() + new A()", 5)]
    [InlineData("int N => 3; N", 3)]
    [InlineData("Func<int> F() => () => 3; F()()", 3)]
    [InlineData(
        "static class E { public static int Sum(this int[] all) { var s = 0; foreach (var i in all) s += i; return s; } }"
        + "new[] { 1, 2 }.Sum()",
        3)]
    public void Loops_jumps_and_methods_do_what_they_did(string code, object expected) => Assert.Equal(expected, new Cells().Value(code));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) nope();", 1, 29)]
    [InlineData("void F() { } void G() { nope(); }", 1, 25)]
    [InlineData("while (true) { while (true) goto missing; }", 1, 34)]
    [InlineData("var f = new[] { 1 }.Select(x => nope); nope2();", 1, 33)]
    [InlineData("int F(int n) => n + \"a\";", 1, 17)]
    [InlineData("void F() => 1;", 1, 13)]
    [InlineData("class A { void F() { while (true) { nope(); } } }", 1, 37)]
    public void Errors_keep_their_places(string code, int line, int column)
    {
        var error = new Cells().Fails(code).Errors[0];

        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void A_poll_outside_a_cell_does_nothing() => Assert.Null(Record.Exception(CellPoll.Now));
}
