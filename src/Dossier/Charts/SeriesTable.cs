using System.Collections.Immutable;

namespace Dossier.Charts;

/// <summary>The bars of several series by their categories, made once for a drawing so that its time grows with the bars alone.</summary>
internal sealed class SeriesTable
{
    private readonly Dictionary<string, Bar?[]> _rows = new(StringComparer.Ordinal);
    private readonly Bar?[] _none;

    /// <exception cref="ArgumentException">A series has a category twice.</exception>
    public SeriesTable(ImmutableArray<BarSeries> series)
    {
        _none = new Bar?[series.Length];
        var categories = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < series.Length; i++)
        {
            foreach (var bar in series[i].Bars)
            {
                if (!_rows.TryGetValue(bar.Category, out var row))
                {
                    _rows.Add(bar.Category, row = new Bar?[series.Length]);
                    categories.Add(bar.Category);
                }

                row[i] = row[i] is null ? bar : throw Twice(series[i], bar.Category);
            }
        }

        Categories = categories.ToImmutable();
    }

    /// <summary>The categories, in order of first appearance.</summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>The bars of a category, one for each series; null where the series has none.</summary>
    public ReadOnlySpan<Bar?> this[string category] => _rows.GetValueOrDefault(category, _none);

    /// <summary>The sum of all series for a category.</summary>
    public double Sum(string category)
    {
        var sum = 0.0;
        foreach (var bar in this[category])
        {
            sum += bar?.Value ?? 0;
        }

        return sum;
    }

    /// <summary>Whether any series has a value for a category.</summary>
    public bool IsReported(string category)
    {
        foreach (var bar in this[category])
        {
            if (bar?.Value is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static ArgumentException Twice(BarSeries series, string category)
    {
        var count = series.Bars.Count(bar => string.Equals(bar.Category, category, StringComparison.Ordinal));
        var name = series.Name.Length == 0 ? "The chart" : $"Series \"{series.Name}\"";
        return new($"{name} has {ChartWords.Number(count)} values for \"{category}\", and a mark shows one. Add them up first, with GroupBy and Sum.");
    }
}
