using System.Text;
using Dossier.Briefs;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Reading;
using Dossier.Tests.Reading;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

public sealed class DataTextTests
{
    private const string Body = "\n\nThe British government banned Huawei from its 5G networks on 14 July 2020.\n\n"
        + "A CSIS report counted 70 deals in 41 countries.\n";

    [Theory]
    [InlineData("a b 'quote' \"dq\".md", "A title")]
    [InlineData("new\nline: x.md", "A title")]
    [InlineData("e.md", "🚀 Huawei 华为 🇨🇳 \u202Eevil\u202C \u200B")]
    [InlineData("e.md", "A\ttab,\u0007a bell,\u001B[31m red, a page\u000C break")]
    [InlineData("e.md", "مرحبا \uE000 \uFFFF q\u0303 𝔘")]
    [InlineData("e.md", "  ")]
    public void Whatever_stands_in_names_and_titles_the_draft_is_set(string file, string title)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && file.AsSpan().ContainsAny('"', '\n'), "Windows has no such file names.");
        using var folder = new TempFolder().With(file, title + Body).With("long.md", new string('w', 5000) + Body);

        var draft = Draft(folder);

        Assert.True(BriefTypesetter.ToPdf(draft.Brief, new(2020, 7, 14)).AsSpan().StartsWith("%PDF"u8));
        Assert.All(draft.Charts, chart => Assert.NotEmpty(chart.ToSvg()));
    }

    [Fact]
    public void A_quote_with_tabs_in_it_is_set_with_spaces()
    {
        using var folder = new TempFolder().With("a.txt", "Title\n\n"
            + "The British government\tbanned Huawei from its 5G networks on 14 July 2020.\n");

        BriefTypesetter.Place(Draft(folder).Brief);
    }

    [Fact]
    public void Characters_that_the_typefaces_lack_are_named()
    {
        using var folder = new TempFolder().With("a.txt", "华 and 华 and é" + Body);

        Assert.Equal([new Rune('华')], Draft(folder).Unshown);
    }

    [Fact]
    public void Ids_stay_different_when_they_are_made_fit_to_link_to()
    {
        var brief = DataText.Apply(Of(Section("One", "a b"), Section("Two", "a~0020b"),
            new Paragraph([new Reference("x", "a b"), new Note([])])));

        BriefTypesetter.Place(brief);
        Assert.Equal(["a~0020b", "a~007E0020b"], brief.Body.OfType<Heading>().Select(h => h.Id));
    }

    private static ComposedBrief Draft(TempFolder folder)
    {
        var tables = ReferenceTables.Read(null);
        return DraftBrief.Compose(CorpusReader.Read(folder.Path), tables, Lexicon.From(tables)).Composed;
    }
}
