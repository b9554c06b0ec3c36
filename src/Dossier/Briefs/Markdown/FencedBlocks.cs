using System.Collections.Immutable;
using Dossier.Briefs.Overview;
using Dossier.Charts;
using Dossier.Facts;
using Dossier.Frames;
using Markdig.Syntax;

namespace Dossier.Briefs.Markdown;

/// <summary>Reads the fenced blocks of a brief: <c>chart</c>, <c>table</c>, <c>text</c>, and <c>values</c>, which were read before.</summary>
internal sealed class FencedBlocks(BriefSource source, LiveValues values, InlineReader inlines, Crossings crossings, LiveNotes notes,
    ProjectCharts project)
{
    private static readonly string[] Kinds = ["values", "chart", "table", "text"];

    private static readonly string[] ChartKeys =
    [
        "name", "kind", "id", "caption", "sql", "title", "subtitle", "source", "note", "unit", "highlight", .. ChartKinds.ColumnKeys,
    ];

    private static readonly string[] TableKeys = ["id", "caption", "sql", "columns", "computed", "small"];

    private readonly ImmutableArray<Chart>.Builder _charts = ImmutableArray.CreateBuilder<Chart>();

    /// <summary>The charts of the figures, in order.</summary>
    public ImmutableArray<Chart> Charts => _charts.ToImmutable();

    /// <summary>The lines of a block, and the first one's number from 1.</summary>
    public static (string[] Lines, int FirstLine) LinesOf(FencedCodeBlock fence) => (fence.Lines.ToString().Split('\n'), fence.Line + 2);

    public ImmutableArray<Block> Read(FencedCodeBlock fence) => fence.Info switch
    {
        "values" => [],
        "chart" => [Figure(fence)],
        "table" => [Table(fence)],
        "text" => [new Preformatted([.. LinesOf(fence).Lines])],
        _ => throw source.Unknown(fence.Line + 1, "a block of the kind", fence.Info ?? "", Kinds),
    };

    private FencedSettings Settings(FencedCodeBlock fence, string[] keys)
    {
        var (lines, first) = LinesOf(fence);
        return FencedSettings.Read(source, string.Join('\n', lines), first, keys);
    }

    private string Id(FencedSettings settings, string words) => settings.Text("id") is not { Length: > 0 } id ? crossings.Make(words)
        : values.IsInEach ? crossings.Make(id) : crossings.Take(id, settings.Line("id"));

    private Figure Figure(FencedCodeBlock fence)
    {
        var settings = Settings(fence, ChartKeys);
        var (chart, evidence) = settings.Text("kind").Length > 0 ? Drawn(settings) : Named(settings);
        chart = Worded(chart, settings);
        _charts.Add(chart);
        return new(Id(settings, "figure-" + chart.Name), chart,
            inlines.ReadCaption(settings.Required("caption"), settings.Line("caption"), Citation.Of(evidence, [])));
    }

    private (Chart, IEnumerable<Evidence>) Named(FencedSettings settings)
    {
        var name = settings.Required("name");
        if (!ProjectCharts.Names.Contains(name, StringComparer.Ordinal))
        {
            throw source.Unknown(settings.Line("name"), "a chart of the project, or a kind with its query", name, ProjectCharts.Names);
        }

        var chart = project.Find(name) ?? throw source.Fault(settings.Line("name"), $"data for the chart {name}", "none",
            "Put the block into ::: when.");
        return (chart, project.Behind(chart));
    }

    private (Chart, IEnumerable<Evidence>) Drawn(FencedSettings settings)
    {
        var frame = values.Query(settings.Required("sql"), settings.Line("sql"));
        if (frame.RowCount == 0)
        {
            throw source.Fault(settings.Line("sql"), "rows to draw", "none", "Put the block into ::: when.");
        }

        RefuseUnknownColumns(settings, frame);
        try
        {
            return (ChartKinds.Make(settings, key => Given(settings, key), frame, project.AsOf,
                kind => source.Unknown(settings.Line("kind"), "a kind of chart", kind, ChartKinds.All)),
                frame.Columns.Any(column => column.TypeName == "evidence") ? Enumerable.Range(0, frame.RowCount)
                    .SelectMany(row => frame.Evidence(row)) : []);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw source.Fault(settings.Line("kind"), $"columns of the query that make a chart of the kind {settings.Text("kind")}",
                BriefQueries.Words(e).TrimEnd('.'), "Correct the block.");
        }
    }

    private void RefuseUnknownColumns(FencedSettings settings, DataFrame frame)
    {
        foreach (var key in ChartKinds.ColumnKeys.Where(key => settings.Text(key).Length > 0 && !frame.HasColumn(settings.Text(key))))
        {
            throw source.Unknown(settings.Line(key), "a column of the query", settings.Text(key), frame.Columns.Select(column => column.Name));
        }
    }

    // An empty text leaves the chart as it is: live values may give nothing.
    private string? Given(FencedSettings settings, string key) =>
        settings.Text(key) is { Length: > 0 } text && inlines.ReadText(text, settings.Line(key)) is { Length: > 0 } filled ? filled : null;

    private Chart Worded(Chart chart, FencedSettings settings)
    {
        string? Given(string key) => this.Given(settings, key);
        chart = Given("title") is { } title ? chart.Title(title) : chart;
        chart = Given("subtitle") is { } subtitle ? chart.Subtitle(subtitle) : chart;
        chart = Given("source") is { } from ? chart.Source(from) : chart.Source.Length > 0 ? chart : chart.Source(project.SourceOf(chart));
        chart = Given("note") is { } note ? chart.Note(note) : chart;
        chart = Given("name") is { } name ? chart.Named(FileName(name, settings)) : chart;
        return chart.Title.Length > 0 ? chart
            : throw source.Fault(settings.Line("kind"), "a line \"title: …\" that says what the chart shows", "none", "Add it.");
    }

    // A chart's name is that of its file, too.
    private string FileName(string name, FencedSettings settings) => name.Trim('.').Length > 0
        && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')
        ? name : throw source.Fault(settings.Line("name"), "a name of letters, digits, - and _, which names the chart's file", $"\"{name}\"",
            "Rename the chart.");

    private Table Table(FencedCodeBlock fence)
    {
        var settings = Settings(fence, TableKeys);
        var sqlLine = settings.Line("sql");
        var query = new LiveQuery("the table", sqlLine, settings.Text("computed") == "true",
            values.Query(settings.Required("sql"), sqlLine));
        var columns = settings.Columns.Count > 0 ? settings.Columns
            : [.. query.Columns.Select(name => (Prose.Capitalised(name.Replace('_', ' ')), name, sqlLine))];
        if (columns.Count == 0)
        {
            throw source.Fault(sqlLine, "a column to show", "evidence alone", "Select what the table shows.");
        }

        var shown = columns.Select(column => (column.Head, Expression: Checked(query, column.Expression, column.Line), column.Line))
            .ToList();
        var heads = shown.Select((column, i) => new TableColumn(
            column.Head, IsNumber(query, column.Expression) ? ColumnAlignment.Right : ColumnAlignment.Left, i == 0));
        var caption = inlines.ReadCaption(settings.Required("caption"), settings.Line("caption"));
        var rows = Enumerable.Range(0, query.Frame.RowCount).Select(row => new TableRow(Cells(query, shown, row))).ToImmutableArray();
        return rows.IsEmpty ? throw source.Fault(sqlLine, "rows for the table", "none", "Put the block into ::: when.")
            : new(Id(settings, "table-" + Prose.TextOf(caption)), caption, [.. heads], rows, settings.Text("small") == "true");
    }

    private ValueExpression Checked(LiveQuery query, string text, int line)
    {
        var parsed = ValueExpression.Parse(text) ?? throw source.Fault(line, "a column and filters, such as \"announced | date\"",
            $"\"{text}\"", "Correct it.");
        return query.Frame.HasColumn(parsed.Name) ? parsed
            : throw source.Unknown(line, "a column of the query", parsed.Name, query.Frame.Columns.Select(column => column.Name));
    }

    private static bool IsNumber(LiveQuery query, ValueExpression expression) =>
        query.Frame[expression.Name].TypeName is "long" or "double";

    // A column "evidence" has links; else a note stands after the first cell, where it puts no numbers out of line.
    private ImmutableArray<ImmutableArray<Inline>> Cells(LiveQuery query,
        List<(string Head, ValueExpression Expression, int Line)> columns, int row)
    {
        var citation = LiveValues.Rests(query, [row]);
        var hasLinks = columns.Any(column => query.Frame[column.Expression.Name].TypeName == "evidence");
        if (citation.IsEmpty && !query.IsComputed && columns
            .FirstOrDefault(column => IsNumber(query, column.Expression)) is { Head: not null } bare)
        {
            throw source.Fault(bare.Line, $"evidence for the numbers under \"{bare.Head}\"", $"row {row + 1} without any",
                "Select the column evidence, or say \"computed: true\" of counts.");
        }

        var cells = columns.Select(column => query.Frame[column.Expression.Name].TypeName == "evidence"
            ? notes.Links(citation)
            : Prose.Plain(Cell(query, column.Expression, row, column.Line))).ToImmutableArray();
        return hasLinks || citation.IsEmpty ? cells : cells.SetItem(0, [.. cells[0], .. notes.Of(citation)]);
    }

    private string Cell(LiveQuery query, ValueExpression expression, int row, int line) =>
        query.Frame[expression.Name].IsNull(row) && expression.Filters.All(filter => filter.Name != "or") ? "–"
            : values.Cell(query, expression, row, line);
}
