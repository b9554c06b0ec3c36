namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>Puts rows with equal keys into groups, to be aggregated. Null is a key like any other.</summary>
    /// <param name="columns">One or more columns of keys: string, long, double, bool or date.</param>
    /// <exception cref="ArgumentException">None is given, there is no such column, or it is evidence.</exception>
    public GroupBy GroupBy(params ReadOnlySpan<string> columns) => new(this, Named(columns));
}
