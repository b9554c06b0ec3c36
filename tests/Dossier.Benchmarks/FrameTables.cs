using Dossier.Frames;

namespace Dossier.Benchmarks;

/// <summary>The tables of a phase, read from the files that both sides read.</summary>
internal sealed class FrameTables(string folder)
{
    /// <summary>The table of the group-by questions.</summary>
    public DataFrame Groups { get; private set; } = DataFrame.Empty;

    /// <summary>The left table of the joins.</summary>
    public DataFrame Left { get; private set; } = DataFrame.Empty;

    /// <summary>The right table with the fewest keys.</summary>
    public DataFrame Small { get; private set; } = DataFrame.Empty;

    /// <summary>The right table with a thousandth of the rows.</summary>
    public DataFrame Medium { get; private set; } = DataFrame.Empty;

    /// <summary>The right table with as many rows as the left.</summary>
    public DataFrame Big { get; private set; } = DataFrame.Empty;

    /// <summary>The group-by table as objects.</summary>
    public GroupRow[] Records { get; private set; } = [];

    /// <summary>Where files are read and written.</summary>
    public string Folder => folder;

    /// <summary>Reads the tables of a phase; what it returns gives their numbers of rows.</summary>
    public Func<Answer> Load(string phase)
    {
        if (phase == "joins")
        {
            (Left, Small) = (Read(TableFiles.Left), Read(TableFiles.Small));
            (Medium, Big) = (Read(TableFiles.Medium), Read(TableFiles.Big));
        }
        else
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
