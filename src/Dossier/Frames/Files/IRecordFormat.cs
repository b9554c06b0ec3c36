namespace Dossier.Frames.Files;

/// <summary>How a format of text files is cut into blocks of whole records, and blocks into cells.</summary>
internal interface IRecordFormat
{
    /// <summary>Bytes at the start of the file that hold no records.</summary>
    long Head { get; }

    /// <summary>Names of the columns that the file is known to have before its records are read.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Where the last whole record in a block ends; 0 when none does.</summary>
    /// <param name="bytes">Bytes from the start of a record, with more to come after them.</param>
    /// <param name="strictly">Whether malformed records may lie among them.</param>
    int Cut(ReadOnlySpan<byte> bytes, bool strictly);

    /// <summary>Finds the cells of a block of whole records.</summary>
    /// <param name="block">The block; the table may keep it.</param>
    /// <param name="length">Bytes of it in use.</param>
    /// <param name="table">Gets the cells.</param>
    /// <param name="faults">Gets what is malformed, by offset in the block.</param>
    void Split(byte[] block, int length, RecordTable table, ICollection<Fault> faults);
}
