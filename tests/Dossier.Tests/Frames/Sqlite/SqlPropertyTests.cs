using Dossier.Facts;
using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames.Sqlite;

public sealed class SqlPropertyTests
{
    private sealed record Row(string? Key, long? Whole, double? Number, DateOnly? Day, bool? Flag, string[] Evidence);

    private static readonly Gen<string?> Keys = Gen.Elements<string?>("a", "b", "A", "", "é", "😀", "a\0b", "x;y", "1", "2020-01-01", null);

    private static readonly Gen<Row> RowsOf =
        from key in Keys
        from whole in Gen.Frequency((6, Gen.Choose(-5, 5).Select(n => (long?)n)), (1, Gen.Elements<long?>(long.MinValue, long.MaxValue, null)))
        from number in Gen.Elements<double?>(0.5, -1.25, 3, 1e300, double.PositiveInfinity, double.Epsilon, null)
        from day in Gen.Elements<DateOnly?>(new(2020, 7, 14), DateOnly.MinValue, DateOnly.MaxValue, null)
        from flag in Gen.Elements<bool?>(true, false, null)
        from evidence in Gen.ListOf(Gen.Elements("E-1", "E-2", "E-3", "000:6"))
        select new Row(key, whole, number, day, flag, [.. evidence.Distinct()]);

    private static readonly Gen<Row[]> Tables = Gen.ArrayOf(RowsOf);

    [Fact]
    public void Everything_selected_is_the_frame() => Property.Holds(Tables, rows =>
        FrameAsserts.Same(FrameOf(rows), Sql.Query("select * from t", ("t", FrameOf(rows)))));

    [Fact]
    public void Groups_are_those_of_plain_code() => Property.Holds(Tables, rows =>
    {
        var frame = Sql.Query("select key, count(*) as n, count(whole) as known, max(day) as last, evidence(evidence) from t group by key order by min(rowid)",
            ("t", FrameOf(rows)));

        var groups = rows.GroupBy(row => row.Key).ToList();
        Assert.Equal(groups.Select(group => group.Key), frame["key"].Values<string?>());
        Assert.Equal(groups.Select(group => (long)group.Count()), frame["n"].Values<long>());
        Assert.Equal(groups.Select(group => (long)group.Count(row => row.Whole is not null)), frame["known"].Values<long>());
        Assert.Equal(groups.Select(group => (object?)group.Max(row => row.Day)), FrameAsserts.Cells(frame["last"]));
        Assert.Equal(groups.Select(group => group.SelectMany(row => row.Evidence).Distinct()),
            Enumerable.Range(0, frame.RowCount).Select(row => frame.EvidenceIds(row).AsEnumerable()));
    });

    [Fact]
    public void Filters_keep_what_plain_code_keeps() => Property.Holds(Tables, rows =>
    {
        var frame = Sql.Query("select * from t where (number > 0 or flag) and not whole = 3 order by rowid", ("t", FrameOf(rows)));

        FrameAsserts.Same(FrameOf([.. rows.Where(row => (row.Number > 0 || row.Flag == true) && row.Whole is { } whole && whole != 3)]), frame);
    });

    [Fact]
    public void Joins_are_those_of_plain_code_and_nulls_match_nothing() => Property.Holds(Gen.Two(Tables), tables =>
    {
        var (left, right) = tables;
        var frame = Sql.Query("select l.key as key, r.whole as whole from l join r using (key) order by l.rowid, r.rowid",
            ("l", FrameOf(left)), ("r", FrameOf(right)));

        var pairs = left.SelectMany(l => right.Where(r => l.Key is not null && l.Key == r.Key).Select(r => (l.Key, r.Whole))).ToList();
        Assert.Equal(pairs.Select(pair => pair.Key), frame["key"].Values<string?>());
        Assert.Equal(pairs.Select(pair => (object?)pair.Whole), FrameAsserts.Cells(frame["whole"]));
    });

    [Fact]
    public void Frames_of_more_than_a_block_come_back_whole()
    {
        var rows = Enumerable.Range(0, 70_000).Select(i => new Row(i % 7 == 0 ? null : $"k{i % 1000}", i % 11 == 0 ? null : i, i / 8.0,
            new DateOnly(2000, 1, 1).AddDays(i % 9000), i % 3 == 0, [$"E-{i % 500}"])).ToArray();

        FrameAsserts.Same(FrameOf(rows), Sql.Query("select * from t", ("t", FrameOf(rows))));
    }

    private static DataFrame FrameOf(Row[] rows) => new(
        Column.Create("key", rows.Select(row => row.Key)),
        Column.Create("whole", rows.Select(row => row.Whole)),
        Column.Create("number", rows.Select(row => row.Number)),
        Column.Create("day", rows.Select(row => row.Day)),
        Column.Create("flag", rows.Select(row => row.Flag)),
        Column.Create("evidence", rows.Select(row => row.Evidence.Select(SqlTests.Passage))));
}
