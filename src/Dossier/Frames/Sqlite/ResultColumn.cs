using System.Globalization;
using System.Text;
using Dossier.Reading;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>
/// Collects the values of one column of a result. In SQLite each value has a type of its own, so the column's type is settled when all of them
/// are known.
/// </summary>
internal sealed class ResultColumn(string name, int index, string? declaredType, QueryErrors errors)
{
    private const byte Null = 0;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<long> _values = [];
    private readonly List<byte> _kinds = [];
    private readonly int[] _firstRows = [-1, -1, -1, -1];
    private char[] _buffer = new char[256];

    private enum Kind : byte
    {
        Null,
        Integer,
        Real,
        Text,
    }

    private bool HasIntegers => _firstRows[(int)Kind.Integer] >= 0;

    private bool HasReals => _firstRows[(int)Kind.Real] >= 0;

    private bool HasTexts => _firstRows[(int)Kind.Text] >= 0;

    /// <summary>Takes the value of the current row.</summary>
    public void Add(Statement query)
    {
        var (kind, value) = raw.sqlite3_column_type(query.Handle, index) switch
        {
            raw.SQLITE_INTEGER => (Kind.Integer, raw.sqlite3_column_int64(query.Handle, index)),
            raw.SQLITE_FLOAT => (Kind.Real, BitConverter.DoubleToInt64Bits(raw.sqlite3_column_double(query.Handle, index))),
            raw.SQLITE_TEXT => (Kind.Text, CodeOf(raw.sqlite3_column_blob(query.Handle, index))),
            raw.SQLITE_NULL => (Kind.Null, 0),
            _ => throw errors.At(-1, $"text, numbers or null in column {name}", "bytes (a blob)", "Use hex(…) or cast(… as text)."),
        };
        if (_firstRows[(int)kind] < 0)
        {
            _firstRows[(int)kind] = _kinds.Count;
        }

        _kinds.Add((byte)kind);
        _values.Add(value);
    }

    /// <summary>The column. A declared type holds where all values fit it: in a union, it is that of the first part only.</summary>
    public Column Build(Lazy<EvidenceCatalogue> passages)
    {
        if (name == EvidenceColumn.DefaultName || (declaredType == FrameTables.EvidenceIds && !HasIntegers && !HasReals))
        {
            return BuildEvidence(passages);
        }

        if (HasTexts && (HasIntegers || HasReals))
        {
            throw Mixed();
        }

        return declaredType switch
        {
            FrameTables.Flag when !HasTexts && !HasReals && _values.TrueForAll(value => value is 0 or 1) => Values(value => value != 0),
            FrameTables.Day when !HasIntegers && !HasReals && DaysOrNull() is { } days => Values(code => days[code]),
            null when HasTexts && DaysOrNull() is { } days => Values(code => days[code]),
            FrameTables.Integer when !HasTexts && !HasReals => Values(value => value),
            FrameTables.Real when !HasTexts && !HasIntegers => Values(BitConverter.Int64BitsToDouble),
            _ when HasReals => Doubles(),
            _ when HasIntegers => Values(value => value),
            _ => new StringColumn(name, Codes(), [.. _texts.Keys]),
        };
    }

    private EvidenceColumn BuildEvidence(Lazy<EvidenceCatalogue> passages)
    {
        if (HasIntegers || HasReals)
        {
            throw errors.At(-1, "ids of passages in column evidence", $"a number in row {_firstRows.Skip(1).Take(2).Max() + 1}",
                "Give the column another name: … as name.");
        }

        var ids = Array.ConvertAll<string, string[]>([.. _texts.Keys], EvidenceUnion.Split);
        return EvidenceColumn.FromIds(name, Codes().Select(code => code < 0 ? [] : ids[code]), passages.Value);
    }

    private ValueColumn<T> Values<T>(Func<long, T> convert)
        where T : unmanaged, IComparable<T>, IEquatable<T>
    {
        var items = new T[_values.Count];
        for (var row = 0; row < items.Length; row++)
        {
            items[row] = _kinds[row] == Null ? default : convert(_values[row]);
        }

        return new(name, items, Validity());
    }

    private ValueColumn<double> Doubles()
    {
        var items = new double[_values.Count];
        for (var row = 0; row < items.Length; row++)
        {
            items[row] = _kinds[row] == (byte)Kind.Integer ? _values[row] : BitConverter.Int64BitsToDouble(_values[row]);
        }

        return new(name, items, Validity());
    }

    private int[] Codes()
    {
        var codes = new int[_values.Count];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = _kinds[row] == Null ? -1 : (int)_values[row];
        }

        return codes;
    }

    private ulong[]? Validity()
    {
        if (_firstRows[Null] < 0)
        {
            return null;
        }

        var bits = new ulong[Bitmap.Words(_kinds.Count)];
        for (var row = 0; row < _kinds.Count; row++)
        {
            if (_kinds[row] != Null)
            {
                Bitmap.Set(bits, row);
            }
        }

        return bits;
    }

    private DateOnly[]? DaysOrNull()
    {
        var days = new DateOnly[_texts.Count];
        var i = 0;
        foreach (var text in _texts.Keys)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out days[i++]))
            {
                return null;
            }
        }

        return days;
    }

    // Most texts come again and again: a text that is known is not made anew.
    private int CodeOf(ReadOnlySpan<byte> utf8)
    {
        if (_buffer.Length < utf8.Length)
        {
            _buffer = new char[Math.Max(utf8.Length, 2 * _buffer.Length)];
        }

        var text = _buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, _buffer));
        var lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var code))
        {
            code = _texts.Count;
            lookup[text] = code;
        }

        return code;
    }

    private BadInputException Mixed()
    {
        var number = HasReals ? Kind.Real : Kind.Integer;
        return errors.At(-1, $"values of one type in column {name}",
            $"text in row {_firstRows[(int)Kind.Text] + 1} and {(HasReals ? "a fractional" : "a whole")} number in row {_firstRows[(int)number] + 1}",
            "Turn one into the other: cast(… as text), or null instead of a word.");
    }
}
