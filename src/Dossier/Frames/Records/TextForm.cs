using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Dossier.Facts;

namespace Dossier.Frames.Records;

/// <summary>The text that stands for a value which no column type holds, and the way back: codes, moments, ids, addresses, lists.</summary>
internal static class TextForm
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>Types with a text form of their own. Enums have one, too.</summary>
    private static readonly FrozenDictionary<Type, Func<string, object>> Readers = new Dictionary<Type, Func<string, object>>
    {
        [typeof(string)] = text => text,
        [typeof(char)] = text => char.Parse(text),
        [typeof(DateTime)] = text => DateTime.ParseExact(text, Moment, Invariant, DateTimeStyles.RoundtripKind),
        [typeof(DateTimeOffset)] = text => DateTimeOffset.ParseExact(text, Moment, Invariant),
        [typeof(TimeOnly)] = text => TimeOnly.ParseExact(text, "HH:mm:ss.FFFFFFF", Invariant),
        [typeof(TimeSpan)] = text => TimeSpan.ParseExact(text, "c", Invariant),
        [typeof(Guid)] = text => Guid.ParseExact(text, "D"),
        [typeof(Uri)] = text => new Uri(text, UriKind.RelativeOrAbsolute),
        [typeof(Version)] = Version.Parse,
        [typeof(FactDate)] = ReadDate,
        [typeof(Deadline)] = text => text.Split(' ', 2) is [var date, var covers]
            ? new Deadline(ReadDate(date), covers)
            : throw new FormatException("write a date and what it covers, such as 2027-12-31 removal of 5G equipment"),
    }.ToFrozenDictionary();

    /// <summary>Types that have a column of their own, but stand as text in a list.</summary>
    private static readonly FrozenDictionary<Type, Func<string, object>> ItemReaders = new Dictionary<Type, Func<string, object>>
    {
        [typeof(int)] = text => int.Parse(text, NumberStyles.AllowLeadingSign, Invariant),
        [typeof(long)] = text => long.Parse(text, NumberStyles.AllowLeadingSign, Invariant),
        [typeof(double)] = text => double.Parse(text, NumberStyles.Float, Invariant),
        [typeof(decimal)] = text => decimal.Parse(text, NumberStyles.Float, Invariant),
        [typeof(bool)] = text => bool.Parse(text),
        [typeof(DateOnly)] = text => DateOnly.ParseExact(text, "yyyy-MM-dd", Invariant),
    }.ToFrozenDictionary();

    /// <summary>Whether a value of this type is written as text in a column of its own.</summary>
    public static bool IsText(Type type) => type.IsEnum || Readers.ContainsKey(type);

    /// <summary>Whether values of this type can stand in a list.</summary>
    public static bool IsItem(Type type) => IsText(type) || ItemReaders.ContainsKey(type);

    /// <summary>
    /// The way from text to a value of a type that <see cref="IsItem"/> holds for; it throws <see cref="FormatException"/>.
    /// </summary>
    public static Func<string, object> ReaderOf(Type type)
    {
        if (!type.IsEnum)
        {
            return Readers.GetValueOrDefault(type) ?? ItemReaders[type];
        }

        var codes = Code.ListOf(type).DistinctBy(entry => entry.Text).ToFrozenDictionary(entry => entry.Text, entry => (object)entry.Value);
        return text => codes.GetValueOrDefault(text)
            ?? throw new FormatException($"{type.Name} has " + string.Join(", ", codes.Keys.Order(StringComparer.Ordinal)));
    }

    /// <summary>The way from a value to text.</summary>
    public static Func<T, string> WriterOf<T>()
        where T : notnull
    {
        if (!typeof(T).IsEnum)
        {
            return value => Write(value);
        }

        var codes = Code.ListOf(typeof(T)).DistinctBy(entry => entry.Value)
            .ToDictionary(entry => (T)(object)entry.Value, entry => entry.Text);
        return value => codes.TryGetValue(value, out var text)
            ? text
            : throw new FormatException($"{value} is no value of {typeof(T).Name}");
    }

    /// <summary>
    /// The items of a list, separated by <c>;</c>; null for no list. Items must be told apart again, so none is empty or holds a <c>;</c>.
    /// </summary>
    public static string? WriteList<T>(IEnumerable<T>? items, Func<T, string> write)
    {
        if (items is null or ImmutableArray<T> { IsDefault: true })
        {
            return null;
        }

        var texts = items.Select(item => item is null ? "" : write(item)).ToArray();
        return Array.Find(texts, text => text.Length == 0 || text.Contains(';', StringComparison.Ordinal)) is { } wrong
            ? throw new FormatException($"the item \"{wrong}\" cannot stand in a list that is separated by ';'")
            : string.Join(';', texts);
    }

    private static string Write(object value) => value switch
    {
        string text => text,
        DateTime moment => moment.ToString(Moment, Invariant),
        DateTimeOffset moment => moment.ToString(Moment, Invariant),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", Invariant),
        DateOnly day => day.ToString("yyyy-MM-dd", Invariant),
        FactDate date => date.Edtf,
        Deadline deadline => $"{deadline.Date.Edtf} {deadline.Covers}",
        Uri address => address.OriginalString,
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, Invariant),
        _ => value.ToString()!,
    };

    private static FactDate ReadDate(string text) => FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date)
        ? date
        : throw new FormatException("write a date as EDTF, such as 2020-07-14, 2020-07 or ../2021-05-28");
}
