using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Tests.Pdf;

namespace Dossier.Tests.Briefs;

/// <summary>The briefs that ship are whole for every country, with many facts or with none.</summary>
public sealed class ShippedBriefTests
{
    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    [InlineData("LT")]
    [InlineData("ET")]
    [InlineData("BR")]
    [InlineData("CN")]
    [InlineData("SE")]
    [InlineData("EU")]
    [InlineData("IS")]
    public void A_country_with_many_few_or_no_facts_has_a_brief_whose_notes_resolve(string country) => AssertWhole(Compose("country", country));

    [Fact]
    public void The_brief_of_restrictions_is_whole() => AssertWhole(Compose("restrictions"));

    [Fact]
    public void Text_of_a_country_follows_its_facts()
    {
        Assert.Contains("The articles describe one act on Chinese vendors by the authorities of Lithuania: ", Said("LT"), StringComparison.Ordinal);
        Assert.Contains("it was before they were published", Said("GB"), StringComparison.Ordinal);
        Assert.Contains("No article describes a government measure against Chinese vendors in Brazil", Said("BR"), StringComparison.Ordinal);
        Assert.Contains("No article describes a deal in Iceland or a government measure there", Said("IS"), StringComparison.Ordinal);
        Assert.Contains("No article names a deal or equipment of a Chinese vendor in Iceland", Said("IS"), StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_is_claimed_only_where_a_second_article_can_be_compared()
    {
        Assert.Contains("Only one article speaks of this", Said("BR"), StringComparison.Ordinal);
        Assert.Contains("no difference was found", Said("AU"), StringComparison.Ordinal);
        Assert.DoesNotContain("difference", Said("IS"), StringComparison.Ordinal);
        Assert.Contains("Sources disagree on", Said("US"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_says_that_the_articles_alone_are_meant_where_the_reference_register_knows_more() =>
        Assert.Contains("In the articles, Lithuania only advises", Said("LT"), StringComparison.Ordinal);

    [Fact]
    public void What_ships_in_the_program_is_what_stands_in_the_repository() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(Repository.DataFolder, "briefs"), "*.md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README").Order(StringComparer.Ordinal),
        MarkdownBrief.ShippedNames);

    private static Brief Compose(string name, string? country = null) => ShippedBriefs.Read(name).Compose(
        Shipped.Value, country is null ? null : ImmutableDictionary<string, string>.Empty.Add("country", country)).Brief;

    private static string Said(string country) =>
        string.Join("\n", BriefWalk.Blocks(Compose("country", country)).SelectMany(BriefWalk.Texts).Select(Prose.TextOf));

    private static void AssertWhole(Brief brief)
    {
        var ids = BriefWalk.Blocks(brief).SelectMany(BriefWalk.Ids).ToList();
        var inlines = BriefWalk.Blocks(brief).SelectMany(BriefWalk.Texts).SelectMany(BriefWalk.Inlines).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Empty(inlines.OfType<Reference>().Select(reference => reference.Target).Except(ids, StringComparer.Ordinal));
        Assert.All(inlines.OfType<Note>(), note => Assert.Contains(note.Content, inline => inline is Reference or WebLink || inline is Run { Text: var text } && text.Contains("no source was read", StringComparison.Ordinal)));
        Assert.All(inlines.OfType<Run>(), run => Assert.DoesNotContain("{{", run.Text, StringComparison.Ordinal));
        AccessibleFile.Check(new PdfTree(BriefTypesetter.ToPdf(brief, new DateOnly(2026, 11, 20))));
    }
}
