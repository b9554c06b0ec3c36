using Dossier.Frames.Files;
using Dossier.Reading;

namespace Dossier.Frames;

public sealed partial class DataFrame
{
    /// <summary>
    /// Reads JSON Lines: one object to a line, empty lines skipped. The columns are all names in order of first appearance; a name that a
    /// line lacks is null there. Types follow from all values as in <see cref="LoadCsv(string, CsvOptions?)"/>, except that a string is
    /// never taken for a number or for true or false, only for a date. A list of values is text with <c>;</c> between them, under the name
    /// <c>evidence</c> a list of ids. An object within an object is an error.
    /// </summary>
    /// <param name="path">The file, in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="schema">Types of columns that are not to be found out.</param>
    /// <param name="setAside">Where malformed lines are named, in order, instead of ending the reading. They are left out of the
    /// frame.</param>
    /// <returns>A row for each object, in order; of a file without any, the schema's columns.</returns>
    /// <exception cref="BadInputException">There is no such file, a column of the schema is missing, or a line is malformed and not set
    /// aside.</exception>
    public static DataFrame LoadJsonl(string path, Schema? schema = null, ICollection<Problem>? setAside = null) =>
        LoadJsonl(TextSource.Open(path), schema, setAside);

    /// <summary>As <see cref="LoadJsonl(string, Schema?, ICollection{Problem}?)"/>, from a stream's position on; the stream stays
    /// open.</summary>
    /// <exception cref="BadInputException">A column of the schema is missing, or a line is malformed and not set aside.</exception>
    public static DataFrame LoadJsonl(Stream stream, Schema? schema = null, ICollection<Problem>? setAside = null) =>
        LoadJsonl(TextSource.Of(stream), schema, setAside);

    /// <summary>
    /// Writes JSON Lines in UTF-8: one object to a row with all columns, null where there is no value, days as <c>"2020-07-14"</c>,
    /// evidence as a list of ids. The file is replaced only when all is written.
    /// </summary>
    public void SaveJsonl(string path) => WholeFile.Write(path, SaveJsonl);

    /// <summary>As <see cref="SaveJsonl(string)"/>, to a stream, which stays open.</summary>
    public void SaveJsonl(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!Columns.IsEmpty)
        {
            new JsonlFrameWriter(this).Write(stream);
        }
    }

    private static DataFrame LoadJsonl(TextSource opened, Schema? schema, ICollection<Problem>? setAside)
    {
        using var source = opened;
        return new FrameLoader(source, new JsonlFormat(), schema, setAside).Load();
    }
}
