namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>Every kind of C# that people write in cells, run for real. In a table, <c>---</c> parts the cells.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("1 + 1", 2)]
    [InlineData("int x = 3; --- x * 2", 6)]
    [InlineData("var x = 3; --- var x = \"three\"; --- x", "three")]
    [InlineData("var (a, b) = (1, \"s\"); --- b + a", "s1")]
    [InlineData("int.TryParse(\"12\", out var n); --- n", 12)]
    [InlineData("T Same<T>(T value) => value; --- Same(\"x\")", "x")]
    [InlineData("int Twice(int x) => 2 * x; --- int Twice(int x) => 3 * x; --- Twice(4)", 12)]
    [InlineData("Func<int, int> f = null; f = n => n < 2 ? n : f(n - 1) + f(n - 2); --- f(10)", 55)]
    [InlineData("IEnumerable<int> Odd(int to) { for (var i = 1; i < to; i += 2) yield return i; } --- Odd(6).Sum()", 9)]
    [InlineData(
        "async IAsyncEnumerable<int> Later() { await Task.Yield(); yield return 4; } "
        + "--- var s = 0; await foreach (var i in Later()) s += i; s",
        4)]
    [InlineData("var s = await Task.FromResult(5); --- s", 5)]
    [InlineData("await Task.Delay(1); var s = 7; --- s", 7)]
    [InlineData("(from n in new[] { 3, 1, 2 } orderby n select n * 10).First()", 10)]
    [InlineData("dynamic d = \"abc\"; --- d.Length", 3)]
    [InlineData("var t = \"\"\"\n  a \"b\"\n  \"\"\"; --- t", "a \"b\"")]
    [InlineData("object o = 5; --- o switch { int and > 3 => \"big\", _ => \"other\" }", "big")]
    [InlineData("new List<int> { 1, 2, 3 } is [_, var second, ..] ? second : 0", 2)]
    [InlineData("int[] a = [1, 2, .. new[] { 3 }]; --- a.Length", 3)]
    [InlineData("static int Half(this int x) => x / 2; --- 8.Half()", 4)]
    [InlineData("static int Half(this int x) => x / 2; --- static int Half(this int x) => x / 4; --- 8.Half()", 2)]
    [InlineData("event Action Rang; --- var n = 0; Rang += () => n++; Rang(); --- n", 1)]
    [InlineData("int Age { get; set; } = 4; --- Age += 1; --- Age", 5)]
    [InlineData("const int Most = 3; --- Most", 3)]
    [InlineData("return 5;", 5)]
    [InlineData("if (true) { return \"early\"; } --- 1", 1)]
    [InlineData("goto end; end: ; --- 2", 2)]
    [InlineData("var anonymous = new { A = 1 }; --- anonymous.A", 1)]
    [InlineData("unchecked { var h = int.MaxValue; h++; } --- 1", 1)]
    [InlineData("checked(1 + 1)", 2)]
    [InlineData("{ Span<int> s = stackalloc int[3]; s[1] = 4; return s[1]; }", 4)]
    [InlineData("string? maybe = null; --- maybe ?? \"none\"", "none")]
    [InlineData("var x = 1;;; --- x", 1)]
    [InlineData("nameof(List<>)", "List")]
    [InlineData("using Pair = (int A, int B); --- Pair p = (1, 2); p.B", 2)]
    [InlineData("nameof(Console.WriteLine)", "WriteLine")]
    [InlineData("using System.Globalization; --- CultureInfo.InvariantCulture.Name", "")]
    [InlineData("using static System.Math; --- --- Max(2, 3)", 3)]
    [InlineData("using Numbers = System.Collections.Generic.List<int>; --- new Numbers { 1 }.Count", 1)]
    [InlineData("using M = System.Math; --- using M = System.MathF; --- M.Sqrt(4f)", 2f)]
    [InlineData("global using System.Globalization; --- CultureInfo.InvariantCulture.Name", "")]
    public void A_cell_gives_the_value_of_its_last_expression(string cells, object expected) =>
        Assert.Equal(expected, new Cells().Value(cells.Split("---")));

    [Theory]
    [InlineData("record Point(int X, int Y); --- new Point(1, 2).ToString()", "Point { X = 1, Y = 2 }")]
    [InlineData("record struct P(int X); --- (new P(1) with { X = 2 }).X", 2)]
    [InlineData("enum Size { S, L } --- Size.L.ToString()", "L")]
    [InlineData(
        "interface IShape { int Area(); } class Square : IShape { public int Area() => 9; } "
        + "--- IShape s = new Square(); --- s.Area()",
        9)]
    [InlineData("class Box<T> { public T Value; } --- new Box<int> { Value = 3 }.Value", 3)]
    [InlineData("delegate int Op(int a); --- Op op = a => a + 1; --- op(1)", 2)]
    [InlineData("class A { internal int N = 2; } --- new A().N", 2)]
    [InlineData("internal class A { public int N { get; internal set; } } --- new A { N = 3 }.N", 3)]
    [InlineData("partial class A { public int X = 1; } partial class A { public int Y = 2; } --- new A().X + new A().Y", 3)]
    [InlineData("class A { public class B { public int N = 4; } } --- new A.B().N", 4)]
    [InlineData("record A(int N); --- var a = new A(1); --- record A(int N, int M); --- a.N + new A(1, 2).M", 3)]
    [InlineData("const int Most = 3; class A { public int N => Most; } --- new A().N", 3)]
    [InlineData("static int Help() => 6; --- class A { public int N => Help(); } --- new A().N", 6)]
    [InlineData("const int k = 1; class A { public int N => k; } --- class A { public int N => 7; } --- new A().N", 7)]
    [InlineData("class A { public int N => 7; } --- const int k = 1; class A { public int N => k; } --- new A().N", 1)]
    [InlineData("class Program { public static int Main() => 3; } --- Program.Main()", 3)]
    [InlineData("ref struct R { public int N; } --- int F() { var r = new R { N = 5 }; return r.N; } --- F()", 5)]
    [InlineData("record Base(int N); --- record Derived(int N) : Base(N * 2); --- ((Base)new Derived(2)).N", 4)]
    [InlineData("class A { public required int N { get; init; } } --- new A { N = 2 }.N", 2)]
    [InlineData("class C(int start) { public int Next => start + 1; } --- new C(4).Next", 5)]
    [InlineData("class A { public int N { get => field; set => field = value * 2; } } --- var a = new A(); a?.N = 4; --- a.N", 8)]
    [InlineData("record File(string Name); --- new File(\"a\").Name", "a")]
    [InlineData("static int Half(this int x) => x / 2; class A { public int N => 8.Half(); } --- new A().N", 4)]
    [InlineData("[Obsolete] class Old { } --- typeof(Old).Name", "Old")]
    [InlineData(
        "class Node { public Node Next; public static Node Make() => new() { Next = new() }; } "
        + "--- Node.Make().Next is not null",
        true)]
    public void Types_declared_in_a_cell_are_there_for_later_cells(string cells, object expected) =>
        Assert.Equal(expected, new Cells().Value(cells.Split("---")));

    [Theory]
    [InlineData("static class E { public static int Twice(this int x) => 2 * x; } --- 4.Twice()", 8)]
    [InlineData("static class E { public static int Twice(this int x) => 2 * x; } 4.Twice()", 8)]
    [InlineData(
        "static class E { public static int N(this int x) => 1; } "
        + "--- static class E { public static int N(this int x) => 2; } --- 0.N()",
        2)]
    [InlineData("static class E { extension(int x) { public int Double => 2 * x; } } --- 4.Double", 8)]
    [InlineData("static class E { extension(int) { public static int Seven => 7; } } --- int.Seven", 7)]
    [InlineData(
        "static class E { extension(int x) { public int D => 1; } } "
        + "--- static class E { extension(int x) { public int D => 2; } } --- 4.D",
        2)]
    [InlineData(
        "record P(string Name); --- static class E { public static string Hi(this P p) => \"Hi \" + p.Name; } "
        + "--- new P(\"Ann\").Hi()",
        "Hi Ann")]
    [InlineData(
        "class Box<T> { public T V; } --- static class E { public static T Open<T>(this Box<T> b) => b.V; } "
        + "--- new Box<int> { V = 3 }.Open()",
        3)]
    [InlineData("namespace Trade { public class Deal { public int N = 5; } } --- new Trade.Deal().N", 5)]
    [InlineData("namespace Trade { class Deal { public int N = 5; } } --- using Trade; --- new Deal().N", 5)]
    [InlineData("namespace Trade; class Deal { public int N = 6; } --- new Trade.Deal().N", 6)]
    [InlineData("namespace T { class A { public int N = 1; } } --- namespace T { class A { public int N = 2; } } --- new T.A().N", 2)]
    [InlineData(
        "namespace T { class A { public int N = 1; } } --- namespace T { class B { public int N = 2; } } "
        + "--- new T.A().N + new T.B().N",
        3)]
    [InlineData(
        "using System.Globalization; --- namespace T { class A { public string N => CultureInfo.InvariantCulture.Name; "
        + "} } --- new T.A().N",
        "")]
    [InlineData("#nullable enable\nvar x = 1;\nclass A { public string? N = \"a\"; } --- new A().N", "a")]
    [InlineData("#region types\nclass A { public int N = 1; }\n#endregion\nnew A().N", 1)]
    [InlineData("#if false\nclass A { }\n#else\nclass A { public int N = 2; }\n#endif\nnew A().N", 2)]
    [InlineData("file class Hidden { public int N = 3; } new Hidden().N", 3)]
    [InlineData("namespace T { static class E { public static int Up(this int x) => x + 1; } } --- using T; 1.Up()", 2)]
    [InlineData("record A(int N); record B(A A); --- record A(string S); --- new B(null).A is null", true)]
    [InlineData("class A { } --- class Team { public List<A> All = []; } var team = new Team(); --- class A { } --- team.All.Count", 0)]
    public void What_script_does_not_take_is_moved_to_a_library(string cells, object expected) =>
        Assert.Equal(expected, new Cells().Value(cells.Split("---")));

    [Fact]
    public void A_cell_without_a_value_is_told_from_one_whose_value_is_null()
    {
        var cells = new Cells();

        Assert.All(
            ["var x = 1;", "x.ToString();", "Console.Out.Flush()", "await Task.Delay(0)", "", "// nothing", "using System.Globalization;"],
            code => Assert.False(Cells.Completed(cells.Run(code)).HasValue, code));
        Assert.Null(cells.Value("(string)null"));
        Assert.Equal(1, cells.Value("x"));
    }

    [Fact]
    public void A_cell_that_does_not_compile_changes_nothing_and_later_cells_go_on()
    {
        var cells = new Cells();
        cells.Value("record A(int N); var x = 1; x");

        cells.Fails("record A(string S); x = 2; nonsense();");

        Assert.Equal(2, cells.Value("new A(1).N + x"));
    }

    [Fact]
    public void Unsafe_code_is_refused() => Assert.Contains("CS0227", new Cells().Fails("unsafe { }").Text, StringComparison.Ordinal);

    [Fact]
    public void A_value_of_an_earlier_declaration_is_explained()
    {
        var cells = new Cells();
        cells.Value("record A(int N);", "var a = new A(1); a");
        cells.Run("record A(int N);");

        Assert.Contains("earlier declaration", cells.Fails("A b = a;").Text, StringComparison.Ordinal);
    }
}
