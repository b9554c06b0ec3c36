namespace Dossier.Benchmarks;

/// <summary>Names of the files with the tables.</summary>
internal static class TableFiles
{
    public const string Groups = "groups.csv";

    public const string Left = "left.csv";

    public const string Small = "small.csv";

    public const string Medium = "medium.csv";

    public const string Big = "big.csv";

    /// <summary>What writing is timed with.</summary>
    public const string Written = "written-by-dossier.csv";
}
