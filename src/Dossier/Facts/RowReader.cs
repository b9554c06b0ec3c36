using System.Collections.Immutable;
using System.Globalization;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Facts;

/// <summary>Reads one register row field by field and collects what is wrong with it, so that one bad row names all its faults.</summary>
internal sealed class RowReader(CsvRow row, string file, ReferenceTables tables)
{
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();

    public ImmutableArray<Problem> Problems => _problems.ToImmutable();

    public bool IsGood => _problems.Count == 0;

    public string Origin => string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");

    public string Text(string column) => row[column].Trim();

    /// <summary>The text of a column that older files lack; empty there.</summary>
    public string Optional(string column) => row.Table.Has(column) ? Text(column) : "";

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault(column, "a value", "an empty cell", "Fill the cell in.");
        }

        return text;
    }

    public T Code<T>(string column)
        where T : struct, Enum => ParseCode<T>(column, Text(column));

    public ImmutableArray<T> Codes<T>(string column)
        where T : struct, Enum => [.. List(column).Select(text => ParseCode<T>(column, text))];

    public ImmutableArray<string> List(string column) => row.List(column);

    public FactDate Date(string column, DateBasis basis = DateBasis.Explicit) => ParseDate(column, Text(column), basis);

    public FactDate Date(string column, string basisColumn)
    {
        var basis = Text(basisColumn).Length == 0 ? DateBasis.Explicit : Code<DateBasis>(basisColumn);
        return ParseDate(column, Text(column), basis);
    }

    public DateOnly Day(string column)
    {
        var date = ParseDate(column, Required(column), DateBasis.Explicit);
        if (date.IsDay)
        {
            return date.Earliest!.Value;
        }

        if (date != FactDate.Unknown)
        {
            Fault(column, "a day such as 2026-11-20", $"'{Text(column)}'", "Give the full date.");
        }

        return default;
    }

    public ImmutableArray<Deadline> Deadlines(string column)
    {
        var deadlines = ImmutableArray.CreateBuilder<Deadline>();
        foreach (var item in List(column))
        {
            var space = item.IndexOf(' ', StringComparison.Ordinal);
            var (when, what) = space < 0 ? (item, "") : (item[..space], item[(space + 1)..].Trim());
            if (what.Length == 0)
            {
                Fault(column, "a date and what it covers, such as '2027-12-31 removal of 5G equipment'", $"'{item}'", "Say what must be done by then.");
            }

            deadlines.Add(new(ParseDate(column, when, DateBasis.Explicit), what));
        }

        return deadlines.ToImmutable();
    }

    public decimal? Number(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(column, "a number with '.' as decimal mark and no thousands marks", $"'{text}'", "Write the number plainly.");
        return null;
    }

    public int Integer(string column, int lowest, int highest)
    {
        var text = Text(column);
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= lowest && value <= highest)
        {
            return value;
        }

        Fault(column, string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}"), $"'{text}'", "Correct the number.");
        return lowest;
    }

    public bool Flag(string column)
    {
        var text = Text(column);
        if (text is not ("true" or "false"))
        {
            Fault(column, "true or false", $"'{text}'", "Write one of the two.");
        }

        return text == "true";
    }

    public string Country(string column, bool required)
    {
        var code = required ? Required(column) : Text(column);
        if (code.Length > 0 && !tables.TryGetCountry(code, out _))
        {
            Fault(column, "an ISO 3166-1 alpha-2 code or EU", $"'{code}'", tables.SuggestCountry(code));
        }

        return code;
    }

    public string Vendor(string column, string code)
    {
        if (code.Length > 0 && !tables.TryGetVendor(code, out _))
        {
            Fault(column, "a vendor code of reference/vendors.csv", $"'{code}'", "Correct the code, or add the vendor to that file.");
        }

        return code;
    }

    public string WebAddress(string column)
    {
        var text = Text(column);
        if (text.Length > 0 && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            Fault(column, "a web address that begins with http:// or https://", $"'{text}'", "Correct the address, or leave the cell empty.");
        }

        return text;
    }

    public void Fault(string column, string expected, string found, string nextStep) =>
        Fault($"{expected} in column '{column}'", found, nextStep);

    public void Fault(string expected, string found, string nextStep) => _problems.Add(new(file, row.Line, expected, found, nextStep));

    public void Add(Problem problem) => _problems.Add(problem);

    private T ParseCode<T>(string column, string text)
        where T : struct, Enum
    {
        if (Facts.Code.TryParse<T>(text, out var value))
        {
            return value;
        }

        Fault(column, $"one of {string.Join(", ", Facts.Code.All<T>())}", $"'{text}'", "Use a code of the codebook (data/README.md).");
        return default;
    }

    private FactDate ParseDate(string column, string text, DateBasis basis)
    {
        if (FactDate.TryParseEdtf(text, basis, out var date))
        {
            return date;
        }

        Fault(column, "a date as EDTF, such as 2020-07-14, 2020-07, 2018-01/2018-03 or ../2021-05-28", $"'{text}'", "Correct the date.");
        return FactDate.Unknown;
    }
}
