using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using FsCheck.Fluent;

namespace Dossier.Tests.Frames;

public sealed class ToRecordsTests
{
    private static readonly Workspace Shipped = Workspace.Open(Repository.DataFolder);

    [Fact]
    public void The_facts_of_the_registers_come_back()
    {
        Same(Shipped.Register.Deals);
        Same(Shipped.Register.DealStatistics);
        Same(Shipped.Register.Restrictions);
        Same(Shipped.Register.References);
    }

    [Fact]
    public void A_fact_comes_back_with_its_lists_review_and_evidence()
    {
        var act = Shipped.Register.Restrictions[0];

        var back = DataFrame.FromRecords(Shipped.Register.Restrictions).ToRecords<Restriction>()[0];

        Assert.Equal(act.Vendors, back.Vendors);
        Assert.Equal(act.Scope, back.Scope);
        Assert.Equal(act.Announced with { Basis = DateBasis.Explicit, Wording = "" }, back.Announced);
        Assert.Equal(act.Review, back.Review);
        Assert.Equal(act.Evidence, back.Evidence);
    }

    [Fact]
    public void The_frames_of_the_workspace_become_facts()
    {
        var deals = Shipped.Deals.FillNulls("").ToRecords<Deal>();
        var acts = Shipped.Restrictions.FillNulls("").ToRecords<Restriction>();

        Assert.Equal(Shipped.Register.Deals.Select(deal => (deal.Summary, deal.Announced)), deals.Select(deal => (deal.Summary, deal.Announced)));
        Assert.Equal(Shipped.Register.Restrictions.SelectMany(act => act.Deadlines), acts.SelectMany(act => act.Deadlines));
        Assert.Equal(Shipped.Register.Restrictions.SelectMany(act => act.Evidence), acts.SelectMany(act => act.Evidence));
    }

    [Fact]
    public void A_single_passage_comes_back()
    {
        var one = new Proof("a", Shipped.Register.Deals[0].Evidence[0]);

        Assert.Equal([one], DataFrame.FromRecords([one]).ToRecords<Proof>());
        Assert.Equal(one.Passage.Id, DataFrame.FromRecords([one]).Rename(("passage", "evidence")).EvidenceIds(0)[0]);
    }

    [Fact]
    public void What_a_record_throws_comes_as_it_is_however_many_rows_there_are()
    {
        var frame = new DataFrame(Column.Create("value", Enumerable.Range(0, 100_000)));

        Assert.Throws<InvalidOperationException>(() => frame.ToRecords<Moody>());
        Assert.Throws<InvalidOperationException>(() => DataFrame.FromRecords(Enumerable.Repeat(new Moody(1) { Fails = true }, 100_000).ToArray()));
    }

    [Fact]
    public void Random_records_come_back()
    {
        var days = Gen.Choose(0, 3_000_000).Select(day => DateOnly.FromDayNumber(day));
        var texts = Gen.Elements("", "a", "b c", "ü,\"\n", null);
        var records =
            from text in texts
            from number in Gen.Choose(int.MinValue, int.MaxValue)
            from maybe in Gen.Choose(-2, 2).Select(i => i == 0 ? (double?)null : i / 4.0)
            from day in days
            from flag in Gen.Elements<bool?>(true, false, null)
            from stage in Gen.Elements(Enum.GetValues<DealStage>())
            from years in Gen.ArrayOf(Gen.Choose(1900, 2100))
            from when in Gen.Elements(FactDate.Unknown, FactDate.InYear(2020), FactDate.OnDay(day), FactDate.Between(null, day))
            select new Everything(text, number, maybe, number / 1000m, day, flag, stage, (byte)(number & 255))
            {
                Years = years,
                When = when,
                Place = text is null ? null : new(text, number),
                At = day.ToDateTime(new(9, 30)),
            };

        var all = new List<Everything>();
        Property.Holds(Gen.ArrayOf(records), all.AddRange);

        var back = DataFrame.FromRecords(all).ToRecords<Everything>();

        Assert.True(all.Count > 1000);
        Assert.Equal(all.Select(one => one with { Years = [] }), back.Select(one => one with { Years = [] }));
        Assert.Equal(all.Select(one => one.Years), back.Select(one => one.Years));
    }

    [Fact]
    public void Many_rows_come_back_in_order()
    {
        var records = Enumerable.Range(0, 150_000).Select(i => new Place($"t{i % 999}", i)).ToArray();

        Assert.Equal(records, DataFrame.FromRecords(records).ToRecords<Place>());
    }

    [Fact]
    public void Lists_that_can_be_changed_are_not_shared()
    {
        var frame = new DataFrame(Column.Create("names", ["a;b", "a;b"]), Column.Create("years", ["1", "1"]));

        var records = frame.ToRecords<Lists>();
        records[0].Names[0] = "changed";
        records[0].Years.Add(2);

        Assert.Equal(["a", "b"], records[1].Names);
        Assert.Equal([1], records[1].Years);
    }

    [Fact]
    public void Tuples_take_the_columns_in_order()
    {
        var frame = new DataFrame(Column.Create("country", ["BR", null]), Column.Create("deals", [3L, 4]));

        Assert.Equal([("BR", 3), (null, 4)], frame.ToRecords<(string?, int)>());
    }

    [Fact]
    public void Optional_parameters_and_properties_may_lack_a_column()
    {
        var frame = new DataFrame(Column.Create("NAME", ["a"]));

        Assert.Equal([new Optional("a")], frame.ToRecords<Optional>());
    }

    [Fact]
    public void A_missing_column_is_answered_with_the_nearest()
    {
        var error = Assert.Throws<ArgumentException>(() => new DataFrame(Column.Create("texts", ["a"]), Column.Create("number", [1L])).ToRecords<Place>());
        var required = Assert.Throws<ArgumentException>(() => new DataFrame(Column.Create("names", ["a"])).ToRecords<Lists>());

        Assert.Equal("Place needs a column \"text\" for its parameter Text; the frame has texts, number. Did you mean \"texts\"? Rename it first.",
            error.Message);
        Assert.StartsWith("Lists needs a column \"years\" for its required property Years", required.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_without_a_place_is_named_with_its_row()
    {
        var number = Assert.Throws<InvalidCastException>(() =>
            new DataFrame(Column.Create("text", ["a", "b"]), Column.Create("number", [1L, null])).ToRecords<Place>());
        var text = Assert.Throws<InvalidCastException>(() =>
            new DataFrame(Column.Create("text", ["a", null]), Column.Create("number", [1L, 2])).ToRecords<Place>());

        Assert.StartsWith("Column \"number\" is null in row 1, but Place.Number (Int32) cannot be null.", number.Message, StringComparison.Ordinal);
        Assert.StartsWith("Column \"text\" is null in row 1, but Place.Text (String) cannot be null.", text.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_texts_that_do_not_fit_are_named()
    {
        var large = Assert.Throws<OverflowException>(() =>
            new DataFrame(Column.Create("text", ["a", "b"]), Column.Create("number", [1L, 1L << 31])).ToRecords<Place>());
        var code = Assert.Throws<FormatException>(() => new DataFrame(Column.Create("stage", ["signed", "sigend"])).ToRecords<Staged>());
        var type = Assert.Throws<InvalidCastException>(() => new DataFrame(Column.Create("stage", [1.5])).ToRecords<Staged>());

        Assert.Equal("Column \"number\" has 2147483648 in row 1, which is too large for Place.Number (Int32).", large.Message);
        Assert.Equal("Column \"stage\" has \"sigend\" in row 1, which is no value for Staged.Stage (DealStage): " +
            "DealStage has cancelled, operational, reported, signed, suspended, under-construction", code.Message);
        Assert.StartsWith("Column \"stage\" is double, but Staged.Stage (DealStage) takes no double.", type.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_no_row_has_any_more_does_no_harm()
    {
        var frame = new DataFrame(Column.Create("stage", ["signed", "sigend"])).Head(1);

        Assert.Equal([new Staged(DealStage.Signed)], frame.ToRecords<Staged>());
    }

    // What a frame holds of the facts is the same after a round trip; the basis and wording of dates have no column.
    private static void Same<T>(ImmutableArray<T> facts)
    {
        var frame = DataFrame.FromRecords(facts);

        var again = DataFrame.FromRecords(frame.ToRecords<T>());

        Assert.NotEqual(0, frame.RowCount);
        foreach (var (column, other) in frame.Columns.Zip(again.Columns))
        {
            Assert.Equal(column.Name, other.Name);
            Assert.Equal(Enumerable.Range(0, frame.RowCount).Select(column.TextAt), Enumerable.Range(0, frame.RowCount).Select(other.TextAt));
        }
    }

    private sealed record Place(string Text, int Number);

    private sealed record Everything(string? Text, int Number, double? Maybe, decimal Exact, DateOnly Day, bool? Flag, DealStage Stage, byte Small)
    {
        public int[] Years { get; init; } = [];

        public FactDate When { get; init; } = FactDate.Unknown;

        public Place? Place { get; init; }

        public DateTime At { get; init; }
    }

    private sealed record Lists
    {
        public required string[] Names { get; init; }

        public required List<int> Years { get; init; }
    }

    private sealed record Optional(string Name, int Age = 7)
    {
        public string Note { get; init; } = "none";
    }

    private sealed record Proof(string Name, Evidence Passage);

    private sealed record Moody
    {
        public Moody(int value) => Value = value < 90_000 ? value : throw new InvalidOperationException("too much");

        public int Value => Fails ? throw new InvalidOperationException("not today") : field;

        public bool Fails { get; init; }
    }

    private sealed record Staged(DealStage Stage);
}
