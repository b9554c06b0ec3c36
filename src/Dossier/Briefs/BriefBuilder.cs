using System.Collections.Immutable;
using System.Text;
using Dossier.Briefs.Markdown;
using Dossier.Charts;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;
using Markdig.Syntax;

namespace Dossier.Briefs;

/// <summary>
/// Writes a brief step by step; each step adds to it and gives it back. Texts are Markdown, and <c>[](#id)</c> in them becomes "Figure 3" or
/// "Table 2". <see cref="Build"/> gives the brief as a value.
/// </summary>
public sealed class BriefBuilder
{
    private readonly Crossings _crossings = new(new("the brief", "", Folder: null));
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private Brief _head;
    private DateOnly? _asOf;
    private int _texts;

    internal BriefBuilder(string title) => _head = new(title, "", "Brief", [], "", title, "Dossier", "en-GB", [], []);

    /// <summary>Says in one sentence below the title what the brief is about.</summary>
    public BriefBuilder Subtitle(string subtitle) => Set(_head with { Subtitle = subtitle });

    /// <summary>Says what kind of paper it is: "Policy brief".</summary>
    public BriefBuilder Series(string series) => Set(_head with { Series = series });

    /// <summary>Says who signs it.</summary>
    public BriefBuilder Authors(params ReadOnlySpan<string> authors) => Set(_head with { Authors = [.. authors] });

    /// <summary>Prints a protective marking on every page.</summary>
    public BriefBuilder Marking(string marking) => Set(_head with { Marking = marking });

    /// <summary>Sets it on other paper than A4.</summary>
    public BriefBuilder On(Paper paper) => Set(_head with { Paper = paper });

    /// <summary>Says up to which day its evidence speaks; the file is dated by it, never by the clock.</summary>
    public BriefBuilder AsOf(DateOnly day)
    {
        _asOf = day;
        return Set(_head with { DateLine = $"Evidence as of {FactDate.OnDay(day).Label}" });
    }

    /// <summary>Adds a heading.</summary>
    /// <param name="text">The words.</param>
    /// <param name="level">1 to 3.</param>
    /// <param name="id">What references point at; null for one made of the words.</param>
    public BriefBuilder Heading(string text, int level = 1, string? id = null) =>
        Add(new Heading(level, Prose.Plain(text), Id(id, text)));

    /// <summary>Adds text in Markdown: paragraphs, emphasis, lists, quotes, links, footnotes, callouts.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="evidence">What its last paragraph rests on: a note there names the passages.</param>
    /// <exception cref="BadInputException">The text is no Markdown that a brief takes.</exception>
    public BriefBuilder Text(string markdown, IEnumerable<Evidence>? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var source = new BriefSource($"text {++_texts} of the brief", BriefSource.Clean(markdown), Folder: null);
        var document = Pipeline.Parse(source, source.Text, Pipeline.Whole, firstLine: 1);
        Marks.Take(document);
        var footnotes = new Footnotes(source, document);
        _crossings.Footnotes = footnotes.Labels;
        footnotes.RefuseUnused();
        foreach (var directive in document.Descendants<Directive>())
        {
            directive.Check(source);
        }

        var values = new LiveValues(source, [], new Dictionary<string, object?>(), ComposeLimits.Usual);
        var blocks = new MarkdownReader(source, values, new(source, values, _ => [], _crossings), _crossings, null, null).Read(document);
        return Add([.. evidence is null ? blocks : Cited(blocks, [.. evidence])]);
    }

    /// <summary>Adds a chart with a numbered caption.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="caption">The text after "Figure 1."; null for the chart's subtitle.</param>
    /// <param name="id">What references point at; null for <c>figure-</c> and the chart's name.</param>
    public BriefBuilder Figure(Chart chart, string? caption = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Add(new Figure(Id(id, "figure-" + chart.Name), chart, Prose.Plain(caption ?? chart.Subtitle)));
    }

    /// <summary>Adds a frame as a table, each row with a note to its evidence.</summary>
    /// <param name="frame">The frame; choose, order and name its columns before.</param>
    /// <param name="caption">The text after "Table 1.".</param>
    /// <param name="id">What references point at; null for one made of the caption.</param>
    /// <param name="cite">Makes the note of passages; null for one that names articles, paragraphs and ids.</param>
    /// <param name="computed">Columns whose numbers are worked out and need no evidence of their own.</param>
    /// <exception cref="BriefException">A number has no evidence; the message names row and column.</exception>
    public BriefBuilder Table(
        DataFrame frame, string caption = "", string? id = null, Func<ImmutableArray<Evidence>, Note>? cite = null,
            IReadOnlyCollection<string>? computed = null) =>
        Add(Briefs.Table.FromFrame(frame, Id(id, "table-" + caption), caption, cite, computed));

    /// <summary>Adds the list of headings with page numbers.</summary>
    public BriefBuilder Contents(string title = "Contents") => Add(new Contents(title));

    /// <summary>Starts a new page.</summary>
    public BriefBuilder PageBreak() => Add(new PageBreak());

    /// <summary>Adds any other blocks.</summary>
    public BriefBuilder Add(params ReadOnlySpan<Block> blocks)
    {
        _blocks.AddRange(blocks);
        return this;
    }

    /// <summary>The brief as it stands, its numbers and references filled in.</summary>
    /// <exception cref="BadInputException">A reference points at nothing.</exception>
    public Brief Build()
    {
        var page1 = _blocks.TakeWhile(block => block is not (Briefs.Heading { Level: 1 } or Briefs.Contents or Briefs.PageBreak)).Count();
        var (front, body) = _crossings.Resolve([.. _blocks.Take(page1)], [.. _blocks.Skip(page1)], unlinksUnknown: false);
        return Numbering.Apply(DataText.Apply(_head with { FrontMatter = front, Body = body }));
    }

    /// <summary>Sets the brief and writes it; a file that is there stays whole until the new one is.</summary>
    /// <param name="path">The file: <c>.pdf</c>, or <c>.html</c> for one page that stands alone.</param>
    /// <returns>The brief that was written.</returns>
    /// <exception cref="ArgumentException">The file's name ends otherwise.</exception>
    /// <exception cref="BriefException">The brief cannot be set; the message names the part and what to change.</exception>
    public Brief Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var brief = Build();
        var content = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PDF" => BriefTypesetter.ToPdf(brief, _asOf ?? Workspace.NoDate),
            ".HTML" or ".HTM" => Encoding.UTF8.GetBytes(BriefHtml.ToHtml(brief)),
            var other => throw new ArgumentException($"A brief is saved as .pdf or .html, not as \"{other}\". Name the file so.",
                nameof(path)),
        };
        using var output = new OutputSet(Path.GetDirectoryName(Path.GetFullPath(path))!);
        output.Add(Path.GetFileName(path), content);
        output.Keep();
        return brief;
    }

    private static IEnumerable<Block> Cited(ImmutableArray<Block> blocks, ImmutableArray<Evidence> evidence) =>
        blocks is [.., Paragraph last]
        ? [.. blocks[..^1], last with { Content = [.. last.Content, FrameTable.Plain(evidence)] }]
        : throw new ArgumentException("The text with evidence does not end with a paragraph, where its note would stand. Put one there.",
            nameof(evidence));

    private string Id(string? id, string words) => id is null ? _crossings.Make(words) : _crossings.Take(id, 0);

    private BriefBuilder Set(Brief head)
    {
        _head = head;
        return this;
    }
}
