using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>The tables of a phase, read from the files that both sides read.</summary>
internal sealed class FrameTables(string folder)
{
    /// <summary>The table of the group-by questions.</summary>
    public DataFrame Groups { get; private set; } = DataFrame.Empty;

    /// <summary>The same table as objects.</summary>
    public GroupRow[] Records { get; private set; } = [];

    /// <summary>Where files are read and written.</summary>
    public string Folder => folder;

    /// <summary>Reads the tables of a phase; what it returns gives their numbers of rows.</summary>
    public Func<Answer> Load(string phase)
    {
        if (phase != "joins")
        {
            Groups = Read(TableFiles.Groups);
        }

        if (phase == "records")
        {
            Records = Groups.ToRecords<GroupRow>();
        }

        return () => new Answer { Rows = Groups.RowCount };
    }

    /// <summary>Reads a file of the folder.</summary>
    public DataFrame Read(string file) => DataFrame.LoadCsv(Path.Combine(folder, file));
}
