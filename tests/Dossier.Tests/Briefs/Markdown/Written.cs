using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Reading;

namespace Dossier.Tests.Briefs.Markdown;

/// <summary>Briefs in Markdown over the data that ships.</summary>
internal static class Written
{
    /// <summary>Number of lines that <see cref="Compose"/> puts before the text.</summary>
    public const int HeadLines = 3;

    private static readonly Lazy<Workspace> Shipped = new(() => Workspace.Open(Repository.DataFolder));

    public static Workspace Workspace => Shipped.Value;

    public static Brief Compose(string text, Workspace? workspace = null) => Whole("---\ntitle: A test\n---\n" + text, workspace);

    public static Brief Whole(string text, Workspace? workspace = null, params (string, string)[] parameters) => MarkdownBrief.Parse(text, "test.md")
        .Compose(workspace ?? Workspace, parameters.ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2)).Brief;

    public static ImmutableArray<Block> Blocks(string text) => Compose(text) is var brief ? [.. brief.FrontMatter, .. brief.Body] : [];

    public static string Error(string text) => Assert.Throws<BadInputException>(() => Compose(text)).Message;

    /// <summary>The running text of a block, with the text of its notes in brackets.</summary>
    public static string Text(Block block) => string.Concat(BlockTexts.Of(block).SelectMany(inlines => inlines).Select(Text));

    private static string Text(Inline inline) => inline switch
    {
        Run run => run.Bold ? $"*{run.Text}*" : run.Italic ? $"/{run.Text}/" : run.Text,
        WebLink link => $"<{link.Text}>",
        Reference reference => $"<{reference.Text}>",
        Note note => $"[{Prose.TextOf(note.Content)}]",
        _ => "?",
    };
}
