using System.Collections.Immutable;
using Dossier.Briefs.Overview;
using Dossier.Facts;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>Makes a brief of a syntax tree: values first, then the blocks, then what depends on all of them.</summary>
internal sealed class BriefWriter
{
    private readonly BriefSource _source;
    private readonly BriefHead _head;
    private readonly OverviewContext _context;
    private readonly LiveValues _values;
    private readonly Crossings _crossings;
    private readonly InlineReader _inlines;
    private readonly FencedBlocks _fenced;
    private readonly GeneratedParts _parts;

    public BriefWriter(BriefSource source, BriefHead head, OverviewContext context, IReadOnlyDictionary<string, object?> parameters,
        ComposeLimits limits)
    {
        (_source, _head, _context) = (source, head, context);
        _values = new(source, new BriefFrames(context).All(), parameters, limits);
        _crossings = new(source);
        var notes = new LiveNotes(context.Register, context.Citations, context.Report.Disagreements);
        _inlines = new(source, _values, notes.Of, _crossings);
        _fenced = new(source, _values, _inlines, _crossings, notes, new ProjectCharts(context));
        _parts = new(source, _values, context);
    }

    public ComposedBrief Write(MarkdownDocument document)
    {
        Marks.Take(document);
        var footnotes = new Footnotes(_source, document);
        _crossings.Footnotes = footnotes.Labels;
        foreach (var fence in document.Descendants<FencedCodeBlock>().Where(fence => fence.Info == "values"))
        {
            var (lines, first) = FencedBlocks.LinesOf(fence);
            _values.Add(lines, first);
        }

        Check(document);
        var (title, licence) = (Text("title"), Text("licence"));
        ImmutableArray<string> authors = _head.Authors.IsEmpty ? ["The Dossier editors"] : _head.Authors;
        _parts.Citation = Prose.Say(
            $"{Prose.List(authors)}, {Prose.Italic(title)}, evidence as of {_context.AsOf}.{(licence.Length > 0 ? " " + licence : "")}");
        var reader = new MarkdownReader(_source, _values, _inlines, _crossings, _fenced, _parts);
        var blocks = _parts.Finish(reader.Read(document));
        reader.CheckLevels();
        footnotes.RefuseUnused();
        var page1 = blocks.TakeWhile(block => block is not (Heading { Level: 1 } or Contents or PageBreak)).Count();
        var (front, body) = _crossings.Resolve(blocks[..page1], blocks[page1..]);
        var brief = new Brief(
            title, Text("subtitle"), Text("series") is { Length: > 0 } series ? series : "Policy brief", authors,
            DateLine(_context), Text("short-title") is { Length: > 0 } shorter ? shorter : title, "Dossier",
            Text("language") is { Length: > 0 } language ? language : "en-GB", front, body)
        {
            Marking = Text("marking") is { Length: > 0 } marking ? marking : null,
            Paper = _head.Paper,
            HeadPlaces = HeadPlaces(),
            Keywords = [.. _head.Keywords.Select(word => _inlines.ReadText(word, _head.Line("keywords")))],
        };
        return document.Any(block => block is not (HtmlBlock or LinkReferenceDefinitionGroup))
            ? new(Numbering.Apply(DataText.Apply(brief)), _fenced.Charts)
            : throw _source.Fault(_head.LineCount, "text below the front matter", "none", "Write what the brief says.");
    }

    private ImmutableDictionary<string, string> HeadPlaces() => new[]
    {
        ("the title", "title"), ("the subtitle", "subtitle"), ("the title page", "authors"), ("the running head or foot", "short-title"),
    }.ToImmutableDictionary(place => place.Item1, place => _source.At(_head.Line(place.Item2)), StringComparer.Ordinal);

    private string Text(string key) => _inlines.ReadText(_head.Text(key), _head.Line(key));

    // Old articles under a new date would read as news.
    private static string DateLine(OverviewContext context)
    {
        var dated = context.Workspace.Corpus.Articles.Select(a => a.Published).Where(p => p.Latest is not null).ToList();
        if (dated.Count == 0)
        {
            return $"Reviewed {context.AsOf}";
        }

        var (first, last) = (dated.Min(p => p.Earliest ?? p.Latest)!.Value, dated.Max(p => p.Latest)!.Value);
        var from = FactDate.InMonth(first.Year, first.Month).Label;
        var to = FactDate.InMonth(last.Year, last.Month).Label;
        return $"Articles of {(from == to ? from : $"{from} to {to}")}; evidence reviewed to {context.AsOf}";
    }

    // What is left out for these data is read as sharply as what is shown.
    private void Check(MarkdownDocument document)
    {
        foreach (var value in document.Descendants<ValueInline>())
        {
            _values.Check(value.Expression, value.Line + 1);
        }

        foreach (var directive in document.Descendants<Directive>())
        {
            Check(directive);
        }
    }

    private void Check(Directive directive)
    {
        var line = directive.Line + 1;
        directive.Check(_source);
        switch (directive.Name)
        {
            case "each":
                _values.Find(MarkdownReader.EachArgument(directive).Name, line);
                break;
            case "when" or "unless":
                _values.IsTrue(directive.Argument, line);
                break;
        }
    }
}
