using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Drawing;
using Dossier.Facts;

namespace Dossier.Tests.Briefs;

/// <summary>The brief that ships: whatever its words are, each number in it leads to where it came from.</summary>
public sealed class OverviewBriefTests
{
    private const string EvidenceRow = "evidence-";
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));
    private static readonly Lazy<ComposedBrief> Composed = new(Compose);

    private static IEnumerable<Block> Blocks => BriefWalk.Blocks(Composed.Value.Brief);

    private static IEnumerable<Inline> Inlines => Blocks.SelectMany(BriefWalk.Texts).SelectMany(BriefWalk.Inlines);

    private static ImmutableArray<ImmutableArray<Inline>> KeyFindings =>
        Assert.Single(Composed.Value.Brief.FrontMatter.OfType<Callout>()).Content.OfType<ListBlock>().Single().Items;

    [Fact]
    public void Every_key_finding_with_a_number_holds_a_note_or_leads_to_where_it_is_cited()
    {
        Assert.NotEmpty(KeyFindings);
        Assert.All(
            KeyFindings.Where(finding => Prose.TextOf(finding).Any(char.IsDigit)),
            finding => Assert.True(finding.Any(inline => inline is Note or Reference), Prose.TextOf(finding)));
    }

    // A note may add where the reference register fixes a day; the finding still rests on a passage.
    [Fact]
    public void Key_findings_rest_on_passages_and_never_on_reference_facts_alone()
    {
        var references = Shipped.Value.Register.References;

        Assert.All(
            KeyFindings.SelectMany(finding => finding).OfType<Note>(),
            note => Assert.Contains(note.Content.OfType<Reference>(), IsEvidence));
        Assert.All(KeyFindings.Select(Prose.TextOf), finding => Assert.DoesNotContain(
            references,
            reference => finding.Contains(reference.Id, StringComparison.Ordinal) || finding.Contains(reference.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_reference_leads_to_something_in_the_brief_and_every_number_is_filled_in()
    {
        var ids = Blocks.SelectMany(BriefWalk.Ids).ToList();
        var references = Inlines.OfType<Reference>().ToList();

        Assert.NotEmpty(references);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Empty(references.Select(reference => reference.Target).Except(ids, StringComparer.Ordinal));
        Assert.DoesNotContain(references, reference => reference.Text.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public void The_annex_holds_all_that_is_cited_letter_by_letter()
    {
        var evidence = Evidence();
        var annex = Blocks.OfType<Table>().Single(table => table.Id == "table-evidence");
        var cited = Inlines.OfType<Reference>().Where(IsEvidence).Select(reference => reference.Target);

        Assert.NotEmpty(annex.Rows);
        Assert.Empty(cited.Except(annex.Rows.Select(row => row.Id), StringComparer.Ordinal));
        Assert.All(annex.Rows, row => Assert.Equal(evidence[row.Id![EvidenceRow.Length..]].Quote, Prose.TextOf(row.Cells[1])));
    }

    // A note names a few passages of a fact; the annex has the others too.
    [Fact]
    public void The_annex_holds_nothing_of_facts_that_are_not_cited()
    {
        var evidence = Evidence();
        var annex = Blocks.OfType<Table>().Single(table => table.Id == "table-evidence");
        var facts = Inlines.OfType<Reference>().Where(IsEvidence).Select(reference => reference.Text).Where(evidence.ContainsKey)
            .Select(id => evidence[id].Fact).ToHashSet(StringComparer.Ordinal);

        Assert.All(annex.Rows, row =>
        {
            var passage = evidence[row.Id![EvidenceRow.Length..]];
            Assert.Contains(
                evidence.Values,
                other => other.Quote == passage.Quote && other.Article == passage.Article && facts.Contains(other.Fact));
        });
    }

    [Fact]
    public void A_citation_leads_to_the_annex_row_of_its_own_words()
    {
        var evidence = Evidence();

        Assert.All(
            Inlines.OfType<Reference>().Where(reference => IsEvidence(reference) && evidence.ContainsKey(reference.Text)),
            reference => Assert.Equal(evidence[reference.Text].Quote, evidence[reference.Target[EvidenceRow.Length..]].Quote));
    }

    [Fact]
    public void Every_note_names_evidence_or_an_address_or_says_that_no_source_was_read()
    {
        var notes = Inlines.OfType<Note>().ToList();

        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.True(
            note.Content.Any(inline => inline is Reference or WebLink)
                || Prose.TextOf(note.Content).Contains("no source was read", StringComparison.Ordinal),
            Prose.TextOf(note.Content)));
    }

    [Fact]
    public void Evidence_of_charts_and_of_their_marks_stands_in_the_register()
    {
        var known = Evidence();
        var charts = Composed.Value.Charts;

        Assert.NotEmpty(charts);
        Assert.All(charts, chart => Assert.NotEmpty(chart.Evidence));
        Assert.Empty(charts.SelectMany(chart => chart.Evidence).Except(known.Keys, StringComparer.Ordinal));
        Assert.All(charts, chart => Assert.Empty(
            Marks(chart.Layout(620).Items).SelectMany(mark => mark.Evidence).Except(chart.Evidence, StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_chart_stands_in_the_brief_once()
    {
        var figures = Blocks.OfType<Figure>().Select(figure => figure.Chart.Name).ToList();

        Assert.Equal(Composed.Value.Charts.Select(chart => chart.Name), figures);
        Assert.Equal(figures.Distinct(StringComparer.Ordinal), figures);
    }

    [Fact]
    public void Two_compositions_say_the_same()
    {
        var again = Compose();

        Assert.Equal(Said(Composed.Value.Brief), Said(again.Brief));
        Assert.Equal(Composed.Value.Charts.Select(chart => chart.ToSvg()), again.Charts.Select(chart => chart.ToSvg()));
    }

    private static bool IsEvidence(Reference reference) => reference.Target.StartsWith(EvidenceRow, StringComparison.Ordinal);

    private static ComposedBrief Compose() => ShippedBriefs.Overview.Compose(Shipped.Value);

    private static Dictionary<string, Evidence> Evidence() =>
        Shipped.Value.Register.Facts.SelectMany(fact => fact.Evidence).ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static IEnumerable<MarkItem> Marks(IEnumerable<SceneItem> items) =>
        items.OfType<MarkItem>().SelectMany(mark => Marks(mark.Items).Prepend(mark));

    // Notes are compared by what they hold: a record with an array in it is equal only to itself.
    private static IEnumerable<string> Said(Brief brief) => BriefWalk.Blocks(brief).SelectMany(block =>
        BriefWalk.Texts(block).SelectMany(BriefWalk.Inlines).Select(inline => inline is Note ? "note" : inline.ToString())
            .Prepend(block.GetType().Name));
}
