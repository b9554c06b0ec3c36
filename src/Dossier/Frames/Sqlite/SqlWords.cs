using System.Globalization;
using Dossier.Facts;

namespace Dossier.Frames.Sqlite;

/// <summary>Functions of SQL that write values as a text has them.</summary>
internal static class SqlWords
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>A count in words below ten, in digits from ten on: <c>words(n)</c>.</summary>
    public static string? Number(long? count) => count switch
    {
        null => null,
        >= 0 and < 10 => Small[count.Value],
        _ => count.Value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    /// <summary>A day or an EDTF date for readers: <c>date_words('2020-07')</c> is "July 2020"; null for what is no date.</summary>
    public static string? Date(string? text) =>
        text is { Length: > 0 } && FactDate.TryParseEdtf(text, DateBasis.Explicit, out var date) ? date.Label : null;
}
