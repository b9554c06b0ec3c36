using Dossier.Facts;
using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class JoinTests
{
    private static readonly Gen<string[]> Keys =
        Gen.NonEmptyListOf(Gen.Elements(PlainRow.Keys)).Select(keys => keys.Distinct().Take(3).ToArray());

    private static readonly DataFrame Deals = new(
        Column.Create("country", ["BR", null, "XX", "SA", "BR"]),
        Column.Create("value", [1, 2, 3, 4, 5]));

    private static readonly DataFrame Countries = new(
        Column.Create("code", ["SA", "BR", null, "GB"]),
        Column.Create("value", ["Saudi Arabia", "Brazil", "nowhere", "United Kingdom"]));

    [Theory]
    [InlineData(JoinKind.Inner, "BR,1,Brazil|SA,4,Saudi Arabia|BR,5,Brazil")]
    [InlineData(JoinKind.Left, "BR,1,Brazil|,2,|XX,3,|SA,4,Saudi Arabia|BR,5,Brazil")]
    [InlineData(JoinKind.Right, "SA,4,Saudi Arabia|BR,1,Brazil|BR,5,Brazil|,,nowhere|GB,,United Kingdom")]
    [InlineData(JoinKind.Outer, "BR,1,Brazil|,2,|XX,3,|SA,4,Saudi Arabia|BR,5,Brazil|,,nowhere|GB,,United Kingdom")]
    [InlineData(JoinKind.Semi, "BR,1|SA,4|BR,5")]
    [InlineData(JoinKind.Anti, ",2|XX,3")]
    public void A_join_keeps_the_rows_of_its_kind(JoinKind how, string rows)
    {
        var joined = Deals.Join(Countries, ("country", "code"), how);

        Assert.Equal(rows, string.Join('|', Enumerable.Range(0, joined.RowCount).Select(row =>
            string.Join(',', joined.Columns.Select(column => column.TextAt(row))))));
        Assert.Equal(how < JoinKind.Semi ? ["country", "value", "value_right"] : ["country", "value"],
            joined.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Joins_agree_with_nested_loops() =>
        Property.Holds(Gen.Zip(Gen.Two(PlainRow.Lists), Keys), given => AssertJoined(given.Item1.Item1, given.Item1.Item2, given.Item2));

    [Theory]
    [InlineData(65_536, 30)]
    [InlineData(30, 65_536)]
    [InlineData(70_000, 7)]
    [InlineData(7, 70_000)]
    public void Frames_of_many_blocks_are_joined_as_small_ones_are(int left, int right)
    {
        var (ours, theirs) = (PlainRow.Many(left, seed: left, variety: 5), PlainRow.Many(right, seed: right));

        AssertJoined(ours, theirs, ["text"]);
        AssertJoined(ours, theirs, ["whole", "fraction", "day"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000_007)]
    public void Many_keys_near_each_other_or_far_apart_are_found(long step)
    {
        var random = new SeededRandom(5);
        var (ours, theirs) = (Draw(150_000), Draw(120_000));
        var right = new DataFrame(Column.Create("key", theirs), Column.Create("row", Enumerable.Range(0, theirs.Length)));
        var frame = new DataFrame(Column.Create("key", ours)).Join(right, "key");

        var rowsOf = theirs.Select((key, row) => (key, row)).ToLookup(pair => pair.key, pair => pair.row);
        Assert.Equal(ours.SelectMany(key => rowsOf[key]), frame["row"].Values<int>());
        Assert.Equal(ours.SelectMany(key => rowsOf[key].Select(_ => key)), frame["key"].Values<long>());

        long[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Below(100_000) * step)];
    }

    [Fact]
    public void Columns_are_shared_when_every_left_row_is_kept_once() =>
        Assert.Same(Deals["value"], Deals.Join(Countries, ("country", "code"), JoinKind.Left)["value"]);

    [Theory]
    [InlineData(JoinKind.Inner, "E-1;E-2;E-3")]
    [InlineData(JoinKind.Left, "E-1;E-2;E-3|E-4")]
    [InlineData(JoinKind.Right, "E-1;E-2;E-3|E-5")]
    [InlineData(JoinKind.Outer, "E-1;E-2;E-3|E-4|E-5")]
    [InlineData(JoinKind.Semi, "E-1;E-2")]
    [InlineData(JoinKind.Anti, "E-4")]
    public void Evidence_of_both_rows_is_united(JoinKind how, string ids)
    {
        var left = new DataFrame(Column.Create("id", [1, 2]), EvidenceColumn.FromIds("evidence", [["E-1", "E-2"], ["E-4"]]));
        var right = new DataFrame(Column.Create("id", [1, 3]), EvidenceColumn.FromIds("evidence", [["E-2", "E-3"], ["E-5"]]));

        var joined = left.Join(right, "id", how);

        Assert.Equal(ids, string.Join('|', Enumerable.Range(0, joined.RowCount).Select(row => string.Join(';', joined.EvidenceIds(row)))));
        Assert.Equal(["id", "evidence"], joined.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Evidence_of_the_right_frame_alone_comes_along() => Assert.Equal(["E-5"], Deals.Join(
        new(Column.Create("country", ["SA"]), EvidenceColumn.FromIds("evidence", [["E-5"]])), "country").EvidenceIds(0));

    [Fact]
    public void A_result_of_too_many_rows_is_refused_with_their_number()
    {
        var frame = new DataFrame(Column.Create("key", Enumerable.Repeat("same", 70_000)));

        Assert.Equal("The join on \"key\" would have 4,900,000,000 rows, more than a frame can hold: the keys repeat in both frames. " +
            "Join on more columns, or group one of the frames by the keys first.",
            Assert.Throws<InvalidOperationException>(() => frame.Join(frame, "key")).Message);
    }

    [Fact]
    public void Keys_that_cannot_be_joined_on_are_refused()
    {
        Refused("Join needs the name of at least one key column.", () => Deals.Join(Countries, []));
        Refused("Key column \"value\" is long in the left frame, but \"value\" is string in the right. Convert one of them first.",
            () => Deals.Join(Countries, "value"));
        Refused("The key column \"value\" is named twice; name each key once.", () => Deals.Join(Deals, ["value", "value"]));
        Refused("There is no column \"country\". The frame has code, value.", () => Deals.Join(Countries, "country"));
        Refused("Both frames have a column \"value\", and \"value_right\" is taken as well. Rename one before the join.",
            () => Deals.WithColumn("value_right", Deals["value"]).Join(Countries, ("country", "code")));
        var sourced = new DataFrame(Column.Create("evidence", [Array.Empty<Evidence>()]));
        Refused("Column \"evidence\" is evidence", () => sourced.Join(sourced, "evidence"));

        static void Refused(string message, Action join) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(join).Message, StringComparison.Ordinal);
    }

    private static void AssertJoined(PlainRow[] left, PlainRow[] right, string[] keys)
    {
        // The first key has another name on the right.
        JoinKey[] on = [(keys[0], "other"), .. keys.Skip(1)];
        var (ours, theirs) = (PlainRow.Frame(left), PlainRow.Frame(right).Rename((keys[0], "other")));
        foreach (var how in Enum.GetValues<JoinKind>())
        {
            var joined = ours.Join(theirs, on, how);
            var pairs = Pairs(left, right, keys, how).ToArray();

            foreach (var name in PlainRow.Keys.Prepend("id"))
            {
                var isKey = keys.Contains(name);
                Same(pairs.Select(pair => (pair.Left ?? (isKey ? pair.Right : null))?[name]), joined[name]);
                Assert.Equal(how < JoinKind.Semi && !isKey, joined.HasColumn($"{name}_right"));
                if (how < JoinKind.Semi && !isKey)
                {
                    Same(pairs.Select(pair => pair.Right?[name]), joined[$"{name}_right"]);
                }
            }
        }

        static void Same(IEnumerable<object?> plain, Column column) =>
            Assert.True(plain.SequenceEqual(Enumerable.Range(0, column.Length).Select(row => column[row])), column.Name);
    }

    private static IEnumerable<(PlainRow? Left, PlainRow? Right)> Pairs(PlainRow[] left, PlainRow[] right, string[] keys, JoinKind how)
    {
        // Up to three values, none of them null; otherwise the row's own number, which no other row has.
        (object, object, object) Key(PlainRow row, int side) => keys.Any(key => row[key] is null) ? (side, row.Id, 0)
            : (row[keys[0]]!, row[keys[keys.Length / 2]]!, row[keys[^1]]!);
        var (ours, theirs) = (left.ToLookup(row => Key(row, 1)), right.ToLookup(row => Key(row, 2)));
        var lefts = left.Select(one => (Row: one, Matches: theirs[Key(one, 1)]));
        var unmatched = right.Where(other => !ours.Contains(Key(other, 2))).Select(other => ((PlainRow?)null, (PlainRow?)other));
        return how switch
        {
            JoinKind.Inner => lefts.SelectMany(one => one.Matches.Select(other => ((PlainRow?)one.Row, (PlainRow?)other))),
            JoinKind.Left => lefts.SelectMany(one => one.Matches.DefaultIfEmpty().Select(other => ((PlainRow?)one.Row, other))),
            JoinKind.Right => Pairs(right, left, keys, JoinKind.Left).Select(pair => (pair.Right, pair.Left)),
            JoinKind.Outer => Pairs(left, right, keys, JoinKind.Left).Concat(unmatched),
            JoinKind.Semi => lefts.Where(one => one.Matches.Any()).Select(one => ((PlainRow?)one.Row, (PlainRow?)null)),
            _ => lefts.Where(one => !one.Matches.Any()).Select(one => ((PlainRow?)one.Row, (PlainRow?)null)),
        };
    }
}
