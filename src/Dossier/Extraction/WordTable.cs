namespace Dossier.Extraction;

/// <summary>
/// Words by how texts write them. Looking up takes no lock, since every word of every text is looked up: slots are filled once and never
/// changed, and a table that grows is a new one.
/// </summary>
/// <param name="most">How many words are kept.</param>
internal sealed class WordTable(int most)
{
    private const int FirstSize = 1 << 12;

    private readonly Lock _gate = new();
    private Entry?[] _slots = new Entry?[FirstSize];
    private int _count;

    /// <summary>Whether no word was kept yet.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>The word; null when it is not known.</summary>
    public Word? Find(ReadOnlySpan<char> written)
    {
        var hash = Hash(written);
        var slots = Volatile.Read(ref _slots);
        for (var i = hash & (slots.Length - 1); Volatile.Read(ref slots[i]) is { } entry; i = (i + 1) & (slots.Length - 1))
        {
            if (entry.Hash == hash && written.SequenceEqual(entry.Written))
            {
                return entry.Word;
            }
        }

        return null;
    }

    /// <summary>Keeps a word, unless another thread did or there are too many.</summary>
    /// <returns>The word that is kept.</returns>
    public Word Add(ReadOnlySpan<char> written, Word word)
    {
        lock (_gate)
        {
            if (Find(written) is { } known)
            {
                return known;
            }

            if (_count < most)
            {
                if (2 * ++_count > _slots.Length)
                {
                    Grow();
                }

                Put(_slots, new(Hash(written), written.ToString(), word));
            }

            return word;
        }
    }

    private void Grow()
    {
        var slots = new Entry?[2 * _slots.Length];
        foreach (var entry in _slots)
        {
            if (entry is not null)
            {
                Put(slots, entry);
            }
        }

        Volatile.Write(ref _slots, slots);
    }

    private static void Put(Entry?[] slots, Entry entry)
    {
        var i = entry.Hash & (slots.Length - 1);
        while (slots[i] is not null)
        {
            i = (i + 1) & (slots.Length - 1);
        }

        Volatile.Write(ref slots[i], entry);
    }

    private static int Hash(ReadOnlySpan<char> written)
    {
        var hash = 2166136261u;
        foreach (var c in written)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }

    private sealed record Entry(int Hash, string Written, Word Word);
}
