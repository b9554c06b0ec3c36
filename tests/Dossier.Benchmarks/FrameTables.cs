using System.Globalization;
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

    private DataFrame Read(string file)
    {
        using var lines = File.ReadLines(Path.Combine(folder, file)).GetEnumerator();
        lines.MoveNext();
        var names = lines.Current.Split(',');
        var cells = Array.ConvertAll(names, _ => new List<string>());
        while (lines.MoveNext())
        {
            var row = lines.Current.Split(',');
            for (var i = 0; i < row.Length; i++)
            {
                cells[i].Add(row[i]);
            }
        }

        return new(names.Select((name, i) => cells[i][0].StartsWith("id", StringComparison.Ordinal) ? Column.Create(name, cells[i])
            : name == "v3" ? Column.Create(name, cells[i].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)))
            : Column.Create(name, cells[i].Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)))));
    }
}
