namespace Dossier.Notebooks.Tests.Scripting;

public sealed class ErrorTests
{
    [Fact]
    public void A_compile_error_names_cell_line_and_code_and_puts_a_caret_under_the_place()
    {
        var failed = new Cells().Fails("var a = 1;\nvar b = c + a;");

        Assert.Equal(
            "cell 1, line 2: error CS0103: The name 'c' does not exist in the current context\nvar b = c + a;\n        ^", failed.Text);
    }

    [Theory]
    [InlineData("using var r = new StringReader(\"\"); var b = c;", 1, 45)]
    [InlineData("class A { }  var b = c;", 1, 22)]
    [InlineData("namespace T { class A { internal int N => c; } }", 1, 43)]
    [InlineData("class A {\n  int N => c; }", 2, 12)]
    [InlineData("static class E {\n  static int N(this int x) => c; }", 2, 31)]
    [InlineData("var s = \"abc;", 1, 9)]
    [InlineData("using Nothing.Like.It;", 1, 7)]
    [InlineData("\tc", 1, 2)]
    public void Positions_are_those_of_the_text_as_written(string code, int line, int column)
    {
        var error = new Cells().Fails(code).Errors[0];

        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void Warnings_are_there_and_fail_nothing()
    {
        var outcome = Cells.Completed(new Cells().Run("#warning careful\n1"));

        Assert.Equal("CS1030", Assert.Single(outcome.Warnings).Id);
    }

    [Fact]
    public void A_ref_variable_is_refused_with_advice_alone() => Assert.Equal("""
        cell 1, line 2: error CS8345: A variable of a cell cannot be a ref. Variables of a cell are kept for later cells, and this one cannot be: put the lines that use it in braces { } or in a method.
        ref int second = ref numbers[1];
        ^
        """, new Cells().Fails("var numbers = new int[3];\nref int second = ref numbers[1];").Text);

    [Fact]
    public void A_span_variable_is_refused_with_advice() =>
        Assert.Contains("braces", new Cells().Fails("Span<int> s = new int[1];").Text, StringComparison.Ordinal);

    [Fact]
    public void An_exception_shows_the_frames_in_cells_only_and_keeps_what_was_assigned()
    {
        var cells = new Cells();
        cells.Value("int Fail(int n)\n{\n    return n / (n - n);\n}\n1");

        var threw = cells.Throws("var before = 1;\nvar list = new[] { 1 }.Select(Fail).ToList();\nvar after = 2;");

        Assert.Equal(
            "System.DivideByZeroException: Attempted to divide by zero.\n   at Fail, cell 1, line 3\n   at cell 2, line 2",
            threw.Text);
        Assert.Equal(1, cells.Value("before"));
        Assert.Null(cells.Value("list"));
    }

    [Theory]
    [InlineData(
        "async Task Slow() { await Task.Yield();\nthrow new IOException(\"x\"); }\nawait Slow();",
        "at Slow, cell 1, line 2\n   at cell 1, line 3")]
    [InlineData(
        "class A { public void M() => throw new IOException(\"x\"); }\nnew A().M();",
        "at A.M, cell 1, line 1\n   at cell 1, line 2")]
    [InlineData("class A { public A() { throw new IOException(\"x\"); } }\nnew A()", "at new A, cell 1, line 1\n   at cell 1, line 2")]
    [InlineData(
        "namespace T { static class E { public static void Go(this int i) { throw new IOException(\"x\"); } } }\nT.E.Go(1);",
        "at E.Go, cell 1, line 1\n   at cell 1, line 2")]
    [InlineData("Action f = () => throw new IOException(\"x\");\nf();", "at lambda, cell 1, line 1\n   at cell 1, line 2")]
    [InlineData(
        "void Outer() { void Inner() { throw new IOException(\"x\"); }\nInner(); }\nOuter();",
        "at Inner, cell 1, line 1\n   at Outer, cell 1, line 2\n   at cell 1, line 3")]
    [InlineData("throw new IOException(\"x\");", "at cell 1, line 1")]
    [InlineData("await Task.Yield();\nthrow new IOException(\"x\");", "at cell 1, line 2")]
    [InlineData(
        "IEnumerable<int> Items() { yield return 1;\nthrow new IOException(\"x\"); }\nItems().ToList()",
        "at Items, cell 1, line 2\n   at cell 1, line 3")]
    public void Frames_are_named_as_in_the_source(string code, string frames) =>
        Assert.Equal("System.IO.IOException: x\n   " + frames, new Cells().Throws(code).Text);

    [Fact]
    public void A_cancelled_task_is_an_exception_like_any_other() => Assert.Equal(
        "System.OperationCanceledException: enough\n   at cell 1, line 2",
        new Cells().Throws("var x = 1;\nthrow new OperationCanceledException(\"enough\");").Text);

    [Fact]
    public void A_deep_recursion_shows_both_ends_of_its_frames()
    {
        var lines = new Cells().Throws("int F(int n) => n == 0 ? throw new IOException(\"x\") : F(n - 1) + 1;\nF(500)").Text.Split('\n');

        Assert.Equal(22, lines.Length);
        Assert.Equal("   ... 482 more ...", lines[11]);
        Assert.Equal("   at cell 1, line 2", lines[^1]);
    }

    [Theory]
    [InlineData("int F(int n) => F(n + 1) + 1;\nF(0)", "F calls itself without end (or too deep), cell 1, line 1.")]
    [InlineData("Func<int, int> f = null;\nf = n => f(n + 1) + 1;\nf(0)", "A method or lambda calls itself without end (or too deep), cell 1, line 2.")]
    [InlineData("class A { public override string ToString() => $\"{this}\"; }\nnew A().ToString()", "A.ToString calls")]
    [InlineData("class A {\npublic int N => N + 1; }\nnew A().N", "A.N calls itself without end (or too deep), cell 1, line 2.")]
    [InlineData("class A { public int N { get => N + 1; set => N = value; } }\nnew A().N = 3", "A.N calls")]
    [InlineData("class A { public A() { new A(); } }\nnew A()", "new A calls")]
    public void An_endless_recursion_is_an_error_that_names_its_method(string code, string message)
    {
        var cells = new Cells();

        Assert.StartsWith("System.InsufficientExecutionStackException: " + message, cells.Throws(code).Text, StringComparison.Ordinal);
        Assert.Equal(20_000, cells.Value("int Deep(int n) => n == 0 ? 0 : Deep(n - 1) + 1;\nDeep(20_000)"));
    }

    [Fact]
    public void The_cause_of_an_exception_is_told() =>
        Assert.Contains("caused by System.IO.IOException: in", new Cells().Throws(
            "try { throw new IOException(\"in\"); } catch (Exception e) { throw new InvalidDataException(\"out\", e); }").Text,
        StringComparison.Ordinal);
}
