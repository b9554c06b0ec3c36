namespace Dossier.Frames.Ordering;

/// <summary>The ordinal order of the entries of a dictionary, found once, so that rows are sorted by numbers.</summary>
internal static class TextOrder
{
    // Longer texts are compared as a whole: sorting them four letters at a time would take too many passes.
    private const int LongestInWords = 32;
    private const int LettersInWord = 4;

    /// <summary>For each row the rank of its text; anything for null.</summary>
    public static int[] RowRanks(StringColumn texts)
    {
        var entries = texts.Dictionary;
        var ranks = new int[entries.Length];
        var order = Order(entries);
        for (var i = 0; i < order.Length; i++)
        {
            ranks[order[i]] = i;
        }

        var rows = LargeArray.Allocate<int>(texts.Length);
        Blocks.For(rows.Length, (_, start, end) => LookUp(ranks, texts.Codes.AsSpan(start..end), rows.AsSpan(start..end)));
        return rows;
    }

    private static int[] Order(string[] entries)
    {
        var longest = entries.Select(entry => entry.Length).DefaultIfEmpty().Max();
        if (longest > LongestInWords)
        {
            int[] order = [.. Enumerable.Range(0, entries.Length)];
            Array.Sort((string[])entries.Clone(), order, StringComparer.Ordinal);
            return order;
        }

        using var sorter = new RadixSort(entries.Length);
        sorter.By(words => Fill(words, entries, entry => (ulong)entry.Length));
        for (var first = (longest - 1) / LettersInWord * LettersInWord; first >= 0; first -= LettersInWord)
        {
            var from = first;
            sorter.By(words => Fill(words, entries, entry => Word(entry, from)));
        }

        return sorter.Rows();
    }

    private static void Fill(ulong[] words, string[] entries, Func<string, ulong> word) => Blocks.For(entries.Length, (_, start, end) =>
    {
        for (var i = start; i < end; i++)
        {
            words[i] = word(entries[i]);
        }
    });

    // Four letters from the given one; nothing counts as 0, and the length, sorted by before, puts "a" in front of "a\0".
    private static ulong Word(string entry, int first)
    {
        var word = 0UL;
        for (var i = first; i < first + LettersInWord; i++)
        {
            word = word << 16 | (i < entry.Length ? entry[i] : 0UL);
        }

        return word;
    }

    private static void LookUp(int[] ranks, ReadOnlySpan<int> codes, Span<int> rows)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            rows[i] = codes[i] < 0 ? 0 : ranks[codes[i]];
        }
    }
}
