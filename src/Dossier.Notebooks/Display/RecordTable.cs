using System.Collections;
using System.Globalization;
using System.Reflection;
using Dossier.Frames;
using Dossier.Notebooks.Cells;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace Dossier.Notebooks.Display;

/// <summary>Shows sequences of records, tuples and the like as the table that a frame of them is.</summary>
internal static class RecordTable
{
    /// <summary>Of a sequence without a known end, this many items are taken.</summary>
    private const int MostUncounted = 1000;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly MethodInfo MakeFrame =
        typeof(RecordTable).GetMethod(nameof(FrameOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The table; null for what is no sequence, or whose items no column holds or the user shows in another way.</summary>
    public static MimeBundle? TryFormat(object value) =>
        value is IEnumerable and not string && ItemType(value) is { } type && !ValueFormatter.IsRegistered(type)
            && TryMakeFrame(value, MostUncounted) is { } frame ? OfFrame(frame) : null;

    /// <summary>A frame as the table that notebooks show.</summary>
    public static MimeBundle OfFrame(DataFrame frame) => MimeBundle.Of(frame.ToText(), "text/html", frame.ToHtml());

    /// <summary>What <c>ToTabularDataResource()</c> makes of a sequence, as the table that it stands for.</summary>
    public static MimeBundle OfResource(TabularDataResource resource)
    {
        var rows = resource.Data.Select(row => row.ToDictionary(StringComparer.Ordinal)).ToList();
        var names = resource.Schema.Fields.Select(field => field.Name).Distinct(StringComparer.Ordinal);
        return OfFrame(new(names.Select(name => ColumnOf(name, [.. rows.Select(row => row.GetValueOrDefault(name))]))));
    }

    private static Column ColumnOf(string name, List<object?> values)
    {
        var known = values.OfType<object>().ToList();
        var isText = known.Count == 0 || known.Exists(value => value is not (int or long or float or double or decimal));
        return isText
            ? Column.Create(name, values.Select(value => value is null ? null : ValueFormatter.Format(value, "text/plain").Data["text/plain"]))
            : known.TrueForAll(value => value is int or long)
                ? Column.Create(name, values.Select(value => value is null ? null : (long?)Convert.ToInt64(value, Invariant)))
                : Column.Create(name, values.Select(value => value is null ? null : (double?)Convert.ToDouble(value, Invariant)));
    }

    /// <summary>The sequence as a frame; null if it cannot be one.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mostUncounted">How many items to take when their number is not known beforehand.</param>
    public static DataFrame? TryMakeFrame(object value, int mostUncounted = int.MaxValue)
    {
        if (value is DataFrame frame)
        {
            return frame;
        }

        if (value is not IEnumerable items || value is string || ItemType(value) is not { } type)
        {
            return null;
        }

        try
        {
            return (DataFrame)MakeFrame.MakeGenericMethod(type).Invoke(null, [items, mostUncounted])!;
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException or OverflowException or FormatException)
        {
            return null;
        }
    }

    private static DataFrame FrameOf<T>(IEnumerable items, int mostUncounted) => DataFrame.FromRecords(items switch
    {
        IReadOnlyCollection<T> all => all,
        ICollection all => all.Cast<T>(),
        _ => items.Cast<T>().Take(mostUncounted),
    });

    // Of a list of a base type or of objects, the items' own type counts if they share one.
    private static Type? ItemType(object value)
    {
        var declared = value.GetType().GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(type => type.GetGenericArguments()[0]).ToList();
        if (declared is [{ IsAbstract: false, IsInterface: false } type] && type != typeof(object))
        {
            return type;
        }

        var types = ((IEnumerable)value).Cast<object?>().Take(MostUncounted).Select(item => item?.GetType()).Distinct().Take(2).ToList();
        return types is [{ } only] ? only : null;
    }
}
