using Dossier.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class FilterTests
{
    /// <summary>A condition twice: as a mask of a frame, and as the three-valued answer for one row.</summary>
    private sealed record Condition(string Text, Func<DataFrame, Mask> Mask, Func<PlainRow, bool?> Answer)
    {
        public override string ToString() => Text;
    }

    private static readonly Gen<Condition> Plain = Gen.OneOf(
        Comparisons("whole", (frame, n) => (frame["whole"] < n, frame["whole"] == n), n => n, 0L, 7, long.MaxValue, long.MinValue),
        Comparisons("fraction", (frame, x) => (frame["fraction"] < x, frame["fraction"] == x), x => x, 0.0, 1.5, -1e300),
        Comparisons("flag", (frame, flag) => (frame["flag"] < flag, frame["flag"] == flag), flag => flag, true, false),
        Comparisons("day", (frame, day) => (frame["day"] < day, frame["day"] == day), day => day,
            new DateOnly(2020, 7, 14), DateOnly.MinValue),
        Gen.Elements("a", "B", "", "none").Select(text => new Condition($"text == {text}", frame => frame["text"] == text,
            row => row.Text is { } own ? own == text : null)),
        Gen.Elements("a", "B").Select(text => new Condition($"text < {text}", frame => frame["text"] < text,
            row => row.Text is { } own ? string.CompareOrdinal(own, text) < 0 : null)),
        Gen.Elements("day", "text").Select(name => new Condition(
            $"{name} is null", frame => frame[name].IsNull(), row => row[name] is null)));

    private static readonly Gen<Condition> Conditions = Compound(4);

    [Fact]
    public void A_filter_keeps_the_rows_for_which_three_valued_logic_says_true() =>
        Property.Holds(Gen.Zip(PlainRow.Lists, Conditions), given => AssertFiltered(given.Item1, given.Item2));

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_537)]
    [InlineData(131_136)]
    public void Frames_of_many_blocks_are_filtered_as_small_ones_are(int count)
    {
        var condition = new Condition("of all types",
            frame => ((frame["whole"] < 7) & !(frame["fraction"] == 1.5)) | (frame["text"] == "a") | !(frame["flag"] == true),
            row => ((row.Whole is { } whole ? whole < 7 : (bool?)null) & (row.Fraction is { } fraction ? fraction != 1.5 : null))
                | (row.Text is { } text ? text == "a" : null) | !row.Flag);

        AssertFiltered(PlainRow.Many(count, seed: count), condition);
    }

    [Fact]
    public void Frames_are_put_below_each_other() => Property.Holds(Gen.ArrayOf(PlainRow.Lists, 3), lists =>
        AssertSame(lists.SelectMany(rows => rows), PlainRow.Frame(lists[0]).Concat(PlainRow.Frame(lists[1]), PlainRow.Frame(lists[2]))));

    [Fact]
    public void Frames_of_many_blocks_are_put_below_each_other()
    {
        var (few, many) = (PlainRow.Many(67, seed: 1), PlainRow.Many(70_001, seed: 2));

        AssertSame(few.Concat(many).Concat(few), PlainRow.Frame(few).Concat(PlainRow.Frame(many), PlainRow.Frame(few)));
        var frame = PlainRow.Frame(many);
        AssertSame(many.Concat(many), frame.Concat(frame));
    }

    private static Gen<Condition> Compound(int depth) => depth == 0 ? Plain : Gen.OneOf(
        Plain,
        Compound(depth - 1).Select(one => new Condition($"!({one})", frame => !one.Mask(frame), row => !one.Answer(row))),
        Gen.Two(Compound(depth - 1)).Select(pair => new Condition($"({pair.Item1}) & ({pair.Item2})",
            frame => pair.Item1.Mask(frame) & pair.Item2.Mask(frame), row => pair.Item1.Answer(row) & pair.Item2.Answer(row))),
        Gen.Two(Compound(depth - 1)).Select(pair => new Condition($"({pair.Item1}) | ({pair.Item2})",
            frame => pair.Item1.Mask(frame) | pair.Item2.Mask(frame), row => pair.Item1.Answer(row) | pair.Item2.Answer(row))));

    // Below and equal; the rest comes from their negations.
    private static Gen<Condition> Comparisons<T>(string name, Func<DataFrame, T, (Mask Less, Mask Equal)> masks, Func<T, IComparable> of,
        params T[] values) => Gen.Zip(Gen.Elements(values), Gen.Elements(true, false)).Select(given =>
        {
            var (value, less) = given;
            return new Condition($"{name} {(less ? "<" : "==")} {value}",
                frame => masks(frame, value) is var both && less ? both.Less : both.Equal,
                row => row[name] is IComparable own ? less ? own.CompareTo(of(value)) < 0 : own.CompareTo(of(value)) == 0 : null);
        });

    private static void AssertFiltered(PlainRow[] rows, Condition condition)
    {
        var frame = PlainRow.Frame(rows);
        var mask = condition.Mask(frame);

        Assert.True(rows.Select(condition.Answer).SequenceEqual(mask.ToArray()), condition.Text);
        AssertSame(rows.Where(row => condition.Answer(row) == true), frame.Filter(mask));
    }

    private static void AssertSame(IEnumerable<PlainRow> rows, DataFrame frame)
    {
        foreach (var column in frame.Columns)
        {
            Assert.True(rows.Select(row => row[column.Name]).SequenceEqual(Enumerable.Range(0, column.Length).Select(row => column[row])),
                column.Name);
            Assert.Equal(rows.Count(row => row[column.Name] is null), column.NullCount);
        }
    }
}
