using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Files;

namespace Dossier.Notebooks.Tests.Files;

public sealed class OutputCollectorTests
{
    private readonly Dictionary<string, List<JsonObject>> _displayed = [];

    [Fact]
    public void Text_that_follows_text_is_one_output()
    {
        var outputs = Collect(Out("a"), Out("b\nc"), Err("!"), Out("d"));

        Assert.Equal(["stdout ab\nc", "stderr !", "stdout d"], outputs.Select(o => $"{o!["name"]} {TextLines.Join(o["text"])}"));
        Assert.Equal("""["ab\n","c"]""", outputs[0]!["text"]!.ToJsonString());
    }

    [Fact]
    public void An_update_changes_what_was_displayed_under_its_id_in_earlier_cells_too()
    {
        var first = Collect(new DisplayOutput(MimeBundle.OfText("0%"), "p"), Out("x"), new DisplayOutput(MimeBundle.OfText("50%"), "p", IsUpdate: true));
        Assert.Equal(["50%", ""], first.Select(o => TextLines.Join(o!["data"]?["text/plain"])));

        var second = Collect(new DisplayOutput(MimeBundle.OfText("100%"), "p", IsUpdate: true), new DisplayOutput(MimeBundle.OfText("?"), "q", IsUpdate: true));
        Assert.Equal("100%", TextLines.Join(first[0]!["data"]!["text/plain"]));
        Assert.Empty(second);
        Assert.DoesNotContain("transient", first.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Clearing_takes_effect_at_once_or_with_the_next_output()
    {
        Assert.Equal(["b"], Texts(Collect(Out("a"), new ClearOutput(Wait: false), Out("b"))));
        Assert.Equal(["b"], Texts(Collect(Out("a"), new ClearOutput(Wait: true), Out("b"))));
        Assert.Equal(["a"], Texts(Collect(Out("a"), new ClearOutput(Wait: true))));
    }

    [Fact]
    public void Values_and_errors_have_the_forms_of_the_notebook_format()
    {
        var bundle = new MimeBundle(ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add("text/plain", "x\ny").Add("application/json", """{"b":1}""").Add("image/png", "iVBO\nRw0="));

        var outputs = Collect(new ResultOutput(bundle), new ErrorOutput("E", "v", ["t"]));

        Assert.Equal("""
            {"data":{"application/json":{"b":1},"image/png":"iVBO\nRw0=","text/plain":["x\n","y"]},"execution_count":3,"metadata":{},"output_type":"execute_result"}
            """, outputs[0]!.ToJsonString());
        Assert.Equal("""{"ename":"E","evalue":"v","output_type":"error","traceback":["t"]}""", outputs[1]!.ToJsonString());
    }

    [Fact]
    public void Output_beyond_the_limit_is_dropped_with_a_note()
    {
        var outputs = Collect(Out(new('x', 90)), new DisplayOutput(MimeBundle.OfText(new('y', 20))), Out(new('z', 30)));

        Assert.Equal(new string('x', 90) + new string('z', 10), TextLines.Join(outputs[0]!["text"]));
        Assert.Equal("Output was cut: the cell showed 140 characters, of which 100 are kept. Show less, or write to a file.\n", TextLines.Join(outputs[1]!["text"]));
    }

    private static StreamOutput Out(string text) => new("stdout", text);

    private static StreamOutput Err(string text) => new("stderr", text);

    private static IEnumerable<string> Texts(JsonArray outputs) => outputs.Select(o => TextLines.Join(o!["text"]));

    private JsonArray Collect(params IEnumerable<CellOutput> outputs)
    {
        var collector = new OutputCollector(3, _displayed, 100);
        foreach (var output in outputs)
        {
            collector.Show(output);
        }

        return collector.Outputs();
    }
}
