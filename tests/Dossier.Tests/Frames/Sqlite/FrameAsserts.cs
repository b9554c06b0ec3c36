using Dossier.Frames;

namespace Dossier.Tests.Frames.Sqlite;

/// <summary>Compares frames cell by cell.</summary>
internal static class FrameAsserts
{
    public static void Same(DataFrame expected, DataFrame actual)
    {
        Assert.Equal(expected.Columns.Select(Header), actual.Columns.Select(Header));
        Assert.Equal(expected.RowCount, actual.RowCount);
        foreach (var column in expected.Columns)
        {
            Assert.Equal(Cells(column), Cells(actual[column.Name]));
        }
    }

    public static object?[] Cells(Column column) => [.. Enumerable.Range(0, column.Length).Select(row => column[row])];

    private static string Header(Column column) => $"{column.Name} {column.TypeName}";
}
