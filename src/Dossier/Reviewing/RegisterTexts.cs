using System.Collections.Immutable;
using System.Text;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>The register files of a data folder that a review changes, as text.</summary>
internal sealed record RegisterTexts
{
    private static readonly ImmutableArray<string> Names =
        [RegisterFiles.DealStatistics, RegisterFiles.Deals, RegisterFiles.Restrictions, RegisterFiles.Evidence, RegisterFiles.Rejected];

    private readonly ImmutableDictionary<string, RegisterText> _files;

    private RegisterTexts(ImmutableDictionary<string, RegisterText> files) => _files = files;

    /// <summary>A file's rows.</summary>
    public RegisterText this[string name] => _files[name];

    /// <summary>Reads the files; one that is missing is its header alone.</summary>
    /// <exception cref="BadInputException">A file is not in UTF-8, or one of its rows is malformed.</exception>
    public static RegisterTexts Read(string dataFolder) =>
        new(Names.ToImmutableDictionary(name => name, name => RegisterText.Parse(OnDisk(dataFolder, name), name), StringComparer.Ordinal));

    /// <summary>The same with another file.</summary>
    public RegisterTexts With(string name, RegisterText file) => new(_files.SetItem(name, file));

    /// <summary>The register that these files are, beside those of the folder that no review changes.</summary>
    public Register ToRegister(string dataFolder, ReferenceTables tables, Corpus corpus, bool verifies) => RegisterReader.Read(
        name => _files.TryGetValue(name, out var file) ? file.Table : RegisterReader.OnDisk(dataFolder, name), tables, corpus, verifies);

    /// <summary>Writes the files that differ from others. All are written aside before the first old one is replaced.</summary>
    /// <param name="dataFolder">Where.</param>
    /// <param name="before">What the folder must still hold.</param>
    /// <exception cref="BadInputException">Somebody else has changed a file in the meantime.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save(string dataFolder, RegisterTexts before)
    {
        using var outputs = new OutputSet(dataFolder);
        foreach (var name in Names.Where(name => _files[name].ToString() != before[name].ToString()))
        {
            if (OnDisk(dataFolder, name) != before[name].ToString())
            {
                throw new BadInputException(new(name, 0, "the file as it was when the review began", "another one",
                    "Nothing was written: close the file in other programs, then begin again."));
            }

            outputs.Add(name, Encoding.UTF8.GetBytes(_files[name].ToString()));
        }

        outputs.Keep();
    }

    private static string OnDisk(string dataFolder, string name)
    {
        var path = Path.Combine(dataFolder, name.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            return new CsvWriter(RegisterFiles.ColumnsOf(name).AsSpan()).ToString();
        }

        try
        {
            // Read as strictly as CsvTable does, with the byte order mark kept.
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            throw new BadInputException(new(name, 0, "text in UTF-8", "bytes that are not UTF-8",
                "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")."));
        }
    }
}
