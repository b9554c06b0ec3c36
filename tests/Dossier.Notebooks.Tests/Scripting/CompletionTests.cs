using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Tests.Scripting;

/// <summary>In the code, <c>|</c> is the cursor.</summary>
public sealed class CompletionTests
{
    private readonly Cells _cells = new();

    public CompletionTests() => _cells.Value("""
        using System.Globalization;
        /// <summary>A deal.</summary>
        record Deal(string Vendor, int Year) { public static Deal None; public int Later(int years) => Year + years; }
        enum Stage { Signed, Cancelled }
        var deals = new List<Deal>();
        var title = "a";
        int Count(int start, string name) => deals.Count;
        static class DealExtensions { public static int Age(this Deal deal) => 1; }
        1
        """);

    [Theory]
    [InlineData("dea|", "deals", "Variable")]
    [InlineData("var x = dea|", "deals", "Variable")]
    [InlineData("Cou|", "Count", "Method")]
    [InlineData("Dea|", "Deal", "Class")]
    [InlineData("new Dea|", "Deal", "Class")]
    [InlineData("deals.|", "Add", "Method")]
    [InlineData("deals.|", "Where", "ExtensionMethod")]
    [InlineData("deals.Cou|", "Count", "Property")]
    [InlineData("deals.\nvar y = 1;|", "", "Class")]
    [InlineData("deals.|\nvar y = 1;", "Add", "Method")]
    [InlineData("deals[0].|", "Vendor", "Property")]
    [InlineData("deals[0].|", "Age", "ExtensionMethod")]
    [InlineData("deals[0]?.Ve|", "Vendor", "Property")]
    [InlineData("deals.Where(d => d.|", "Year", "Property")]
    [InlineData("deals.Where(d => d.|)", "Year", "Property")]
    [InlineData("deals.Select(d => d.Vendor.ToU|)", "ToUpper", "Method")]
    [InlineData("Deal.|", "None", "Field")]
    [InlineData("Stage.|", "Signed", "EnumMember")]
    [InlineData("Stage s = Stage.C|;", "Cancelled", "EnumMember")]
    [InlineData("System.|", "Text", "Namespace")]
    [InlineData("using System.T|", "Text", "Namespace")]
    [InlineData("Sys|", "System", "Namespace")]
    [InlineData("Cult|", "CultureInfo", "Class")]
    [InlineData("fore|", "foreach", "Keyword")]
    [InlineData("aw|", "await", "Keyword")]
    [InlineData("Count(|", "start:", "Parameter")]
    [InlineData("Count(1, na|)", "name:", "Parameter")]
    [InlineData("void F(int number) { num|", "number", "Parameter")]
    [InlineData("{ var inner = 1; inn|", "inner", "Variable")]
    [InlineData("class A { public int Size; } var a = new A(); a.|", "Size", "Field")]
    [InlineData("class A { public int Size { get; set; } } new A { Si|", "Size", "Property")]
    [InlineData("$\"{title.Le|}\"", "Length", "Property")]
    [InlineData("using var r = new StringReader(title); r.Read|", "ReadLine", "Method")]
    [InlineData("foreach (var d in deals) { d.| }", "Vendor", "Property")]
    [InlineData("from d in deals where d.|", "Vendor", "Property")]
    [InlineData("using System.Diagnostics; Stopw|", "Stopwatch", "Class")]
    [InlineData("using static System.Math; Sqr|", "Sqrt", "Method")]
    [InlineData("using Numbers = System.Collections.Generic.List<int>; Num|", "Numbers", "Class")]
    [InlineData("deals.Where(deal => dea|", "deal", "Parameter")]
    [InlineData("foreach (var each in deals) { ea|", "each", "Variable")]
    [InlineData("foreach (var (a, bee) in new[] { (1, 2) }) { be|", "bee", "Variable")]
    [InlineData("for (var index = 0; ind|", "index", "Variable")]
    [InlineData("from each in deals where ea|", "each", "Variable")]
    [InlineData("try { } catch (Exception error) { err|", "error", "Variable")]
    [InlineData("class A { int size; int Twice() => siz|", "size", "Field")]
    [InlineData("class A<TItem> { TIt|", "TItem", "TypeParameter")]
    [InlineData("void Local() { } Loc|", "Local", "Method")]
    [InlineData("if (title is { Length: var length }) { len|", "length", "Variable")]
    [InlineData("Consol|", "Console", "Class")]
    [InlineData("DateTi|", "DateTime", "Struct")]
    [InlineData("IEnumer|", "IEnumerable", "Interface")]
    public void Completions_offer_what_fits(string code, string text, string kind)
    {
        var items = Complete(code).Items;

        if (text.Length > 0)
        {
            Assert.Contains((text, kind), items.Select(item => (item.Text, item.Kind.ToString())));
        }
    }

    [Theory]
    [InlineData("deals[0].|", "None")]
    [InlineData("Deal.|", "Vendor")]
    [InlineData("|", "DisposeWithCell")]
    [InlineData("Note|", "NotebookCell_1")]
    [InlineData("deals.|", "_completion_")]
    [InlineData("deals.A|", "Where")]
    [InlineData("{ var inner = 1; } inn|", "inner")]
    public void Completions_leave_out_what_does_not_fit(string code, string text) =>
        Assert.DoesNotContain(text, Complete(code).Items.Select(item => item.Text));

    [Theory]
    [InlineData("// dea|")]
    [InlineData("\"dea|\"")]
    [InlineData("/* dea| */")]
    [InlineData("var s = $\"dea|\";")]
    [InlineData("12|")]
    public void Nothing_is_offered_inside_text(string code) => Assert.Empty(Complete(code).Items);

    [Fact]
    public void The_replaced_stretch_is_the_word_before_the_cursor()
    {
        var list = Complete("using var r = new StringReader(title); dea|");

        Assert.Equal((39, 42), (list.Start, list.End));
    }

    [Fact]
    public void Completions_know_signature_and_documentation()
    {
        var deal = Complete("Deal|").Items.First(item => item.Text == "Deal");
        var year = Complete("deals[0].Later|").Items.First();
        var add = Complete("deals.AddR|").Items.First();

        Assert.Equal("A deal.", deal.Summary);
        Assert.Equal("int Deal.Later(int years)", year.Signature);
        Assert.StartsWith("void List<Deal>.AddRange(", add.Signature, StringComparison.Ordinal);
        Assert.SkipUnless(ReferencePackIsThere(), "The SDK's reference pack is not installed.");
        Assert.StartsWith("Adds the elements", add.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Co|unt(1, \"\")", "int Count(int start, string name)")]
    [InlineData("Count(1|", "int Count(int start, string name)")]
    [InlineData("Count(1, |", "int Count(int start, string name)")]
    [InlineData("deals|", "List<Deal> deals")]
    [InlineData("deals.Add(|", "void List<Deal>.Add(Deal item)")]
    [InlineData("new Deal(|", "Deal.Deal(string Vendor, int Year)")]
    [InlineData("Dea|l", "record Deal")]
    [InlineData("deals[0].Vendor|", "string Deal.Vendor")]
    [InlineData("Stage.Signed|", "Stage.Signed = 0")]
    [InlineData("var x = 1; x|", "int x")]
    [InlineData("title.Substring(|", "string string.Substring(int startIndex)")]
    public void Inspecting_shows_the_declaration(string code, string signature) => Assert.Equal(signature, Inspect(code)!.Signatures[0]);

    [Fact]
    public void Inspecting_shows_documentation_with_parameters()
    {
        Assert.SkipUnless(ReferencePackIsThere(), "The SDK's reference pack is not installed.");
        var found = Inspect("title.Substring(1, |2)")!;

        Assert.Equal("string string.Substring(int startIndex, int length)", found.Signatures[0]);
        Assert.StartsWith("Retrieves a substring", found.Summary, StringComparison.Ordinal);
        Assert.Equal(["startIndex", "length"], found.Parameters.Select(parameter => parameter.Name));
        Assert.Contains("length: The number of characters", found.Text, StringComparison.Ordinal);
        Assert.Contains("Writes", Inspect("Console.WriteLine(|")!.Summary, StringComparison.Ordinal);
        Assert.NotEqual("", Inspect("deals.Where|(d => true)")!.Summary);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("1 + |1")]
    [InlineData("nothing|")]
    [InlineData("// deals|")]
    public void Inspecting_nothing_finds_nothing(string code) => Assert.Null(Inspect(code));

    [Theory]
    [InlineData("var x = 1;", "Complete", 0)]
    [InlineData("x", "Complete", 0)]
    [InlineData("", "Complete", 0)]
    [InlineData("using var r = new StringReader(\"\");", "Complete", 0)]
    [InlineData("namespace T { class A { } }", "Complete", 0)]
    [InlineData("if (true)\n{", "Incomplete", 4)]
    [InlineData("class A\n{\n    void M()\n    {", "Incomplete", 8)]
    [InlineData("Count(1,", "Incomplete", 0)]
    [InlineData("var s = \"\"\"\n abc", "Incomplete", 0)]
    [InlineData("/* open", "Incomplete", 0)]
    [InlineData("deals.Where(d => {", "Incomplete", 4)]
    [InlineData("var = ;", "Invalid", 0)]
    [InlineData("}", "Invalid", 0)]
    [InlineData("var s = \"abc;\n", "Invalid", 0)]
    public void Code_is_complete_incomplete_or_invalid(string code, string status, int indent) =>
        Assert.Equal((status, indent), (Completeness.Of(code).Status.ToString(), Completeness.Of(code).Indent.Length));

    private static bool ReferencePackIsThere()
    {
        var version = Directory.GetParent(typeof(object).Assembly.Location)!;
        return Directory.Exists(Path.Combine(version.Parent!.Parent!.Parent!.FullName, "packs", "Microsoft.NETCore.App.Ref"));
    }

    private CompletionList Complete(string code) =>
        _cells.Session.Complete(code.Replace("|", "", StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal));

    private Inspection? Inspect(string code) =>
        _cells.Session.Inspect(code.Replace("|", "", StringComparison.Ordinal), code.IndexOf('|', StringComparison.Ordinal));
}
