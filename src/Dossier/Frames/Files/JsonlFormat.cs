namespace Dossier.Frames.Files;

/// <summary>
/// JSON Lines (RFC 8259, one object to a line): every line is turned into the fields of CSV, so that all else is the same for both. Strings
/// get quotes, which makes them text, except days and the numbers that JSON has no sign for.
/// </summary>
internal sealed class JsonlFormat : IRecordFormat
{
    public long Head => 0;

    public IReadOnlyList<string> Names => [];

    public int Cut(ReadOnlySpan<byte> bytes, bool strictly) => bytes.LastIndexOf((byte)'\n') + 1;

    public void Split(byte[] block, int length, RecordTable table, ICollection<Fault> faults) =>
        new JsonlSplitter(table, faults).Split(block.AsSpan(0, length));
}
