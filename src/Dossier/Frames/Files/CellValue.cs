using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Dossier.Frames.Files;

/// <summary>
/// Reads values out of UTF-8. A text is a number only if nothing is lost by taking it for one: <c>007</c>, <c>+5</c>, a whole number beyond
/// 64 bits and <c>1e400</c> are not. No culture has a say.
/// </summary>
internal static class CellValue
{
    private const ulong ExactMantissa = 1UL << 53;

    private static readonly double[] Powers =
    [
        .. Enumerable.Range(0, 23).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads a long, double, bool or <see cref="DateOnly"/>; the compiler keeps only the branch of the type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse<T>(ReadOnlySpan<byte> value, out T result, byte decimalMark = (byte)'.')
        where T : unmanaged
    {
        Unsafe.SkipInit(out result);
        return typeof(T) == typeof(long) ? TryLong(value, out Unsafe.As<T, long>(ref result))
            : typeof(T) == typeof(double) ? TryDouble(value, decimalMark, out Unsafe.As<T, double>(ref result))
            : typeof(T) == typeof(bool) ? TryBool(value, out Unsafe.As<T, bool>(ref result))
            : TryDate(value, out Unsafe.As<T, DateOnly>(ref result));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryLong(ReadOnlySpan<byte> value, out long result)
    {
        var negative = !value.IsEmpty && value[0] == '-';
        var digits = negative ? value[1..] : value;
        var whole = 0UL;
        result = 0;
        if (digits.IsEmpty || digits.Length > 19 || (digits[0] == '0' && value.Length > 1))
        {
            return false;
        }

        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
            {
                return false;
            }

            whole = (whole * 10) + digit;
        }

        result = negative ? -(long)whole : (long)whole;
        return whole <= long.MaxValue || (negative && whole == 1UL << 63);
    }

    // Exact by construction where mantissa and power of ten are both exact doubles (Clinger, "How to read floating point numbers
    // accurately", 1990); everything else goes to the runtime, which rounds correctly but is slower.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryDouble(ReadOnlySpan<byte> value, byte decimalMark, out double result)
    {
        var at = !value.IsEmpty && value[0] == '-' ? 1 : 0;
        var mantissa = 0UL;
        var whole = Digits(value, at, ref mantissa);
        var end = at + whole;
        var fraction = 0;
        if (end < value.Length && value[end] == decimalMark)
        {
            fraction = Digits(value, end + 1, ref mantissa);
            end += 1 + fraction;
            if (fraction == 0)
            {
                result = 0;
                return false;
            }
        }

        if (whole + fraction == 0 || (whole > 1 && value[at] == '0'))
        {
            return TryNamed(value, out result);
        }

        if (end == value.Length && whole + fraction <= 19 && fraction <= 22 && mantissa <= ExactMantissa)
        {
            result = fraction == 0 ? mantissa : mantissa / Powers[fraction];
            result = at == 1 ? -result : result;
            return true;
        }

        return TrySlow(decimalMark == '.' ? value : WithPoint(value, decimalMark), end, fraction == 0, out result);
    }

    private static byte[] WithPoint(ReadOnlySpan<byte> value, byte decimalMark)
    {
        var copy = value.ToArray();
        copy.AsSpan().Replace(decimalMark, (byte)'.');
        return copy;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Digits(ReadOnlySpan<byte> value, int start, ref ulong number)
    {
        var at = start;
        for (; at < value.Length && (uint)(value[at] - '0') <= 9; at++)
        {
            number = (number * 10) + (uint)(value[at] - '0');
        }

        return at - start;
    }

    private static bool TrySlow(ReadOnlySpan<byte> value, int end, bool isWhole, out double result)
    {
        result = 0;
        if (end == value.Length && isWhole)
        {
            // A whole number in a column of doubles: within 64 bits it is a number, beyond it is text.
            var fits = Utf8Parser.TryParse(value, out long whole, out _);
            result = whole;
            return fits;
        }

        if (end < value.Length)
        {
            var sign = end + 1 < value.Length && value[end + 1] is (byte)'-' or (byte)'+' ? 2 : 1;
            var ignored = 0UL;
            var digits = Digits(value, end + sign, ref ignored);
            if ((value[end] | 0x20) != 'e' || digits == 0 || end + sign + digits != value.Length)
            {
                return false;
            }
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out result) && double.IsFinite(result)
            && (result != 0 || value[..end].IndexOfAnyInRange((byte)'1', (byte)'9') < 0);
    }

    private static bool TryNamed(ReadOnlySpan<byte> value, out double result)
    {
        result = !value.IsEmpty && value[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (value.SequenceEqual("NaN"u8) || value.SequenceEqual("nan"u8))
        {
            result = double.NaN;
            return true;
        }

        var name = value.StartsWith("-"u8) ? value[1..] : value;
        return name.SequenceEqual("Infinity"u8) || name.SequenceEqual("inf"u8);
    }

    private static bool TryBool(ReadOnlySpan<byte> value, out bool result)
    {
        result = value.Length == 4;
        return result
            ? value.SequenceEqual("true"u8) || value.SequenceEqual("True"u8) || value.SequenceEqual("TRUE"u8)
            : value.SequenceEqual("false"u8) || value.SequenceEqual("False"u8) || value.SequenceEqual("FALSE"u8);
    }

    private static bool TryDate(ReadOnlySpan<byte> value, out DateOnly result)
    {
        result = default;
        if (value.Length != 10 || value[4] != '-' || value[7] != '-')
        {
            return false;
        }

        var (year, month, day) = (0UL, 0UL, 0UL);
        if (Digits(value[..4], 0, ref year) + Digits(value[5..7], 0, ref month) + Digits(value[8..], 0, ref day) != 8
            || year == 0 || month is 0 or > 12 || day == 0 || day > (ulong)DateTime.DaysInMonth((int)year, (int)month))
        {
            return false;
        }

        result = new((int)year, (int)month, (int)day);
        return true;
    }
}
