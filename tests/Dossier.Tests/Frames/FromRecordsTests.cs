using System.Collections.Immutable;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Frames.Records;

namespace Dossier.Tests.Frames;

public sealed class FromRecordsTests
{
    [Theory]
    [InlineData("BanDate", "ban_date")]
    [InlineData("GDPShare", "gdp_share")]
    [InlineData("Id", "id")]
    [InlineData("ID", "id")]
    [InlineData("Sha256", "sha256")]
    [InlineData("Sha256Hash", "sha256_hash")]
    [InlineData("Is5G", "is5g")]
    [InlineData("shareOf", "share_of")]
    [InlineData("ban_date", "ban_date")]
    [InlineData("Ban_Date", "ban_date")]
    public void Names_of_columns_are_lower_case_with_underscores(string property, string column) =>
        Assert.Equal(column, RecordShape.ColumnName(property));

    [Fact]
    public void The_constructor_comes_first_then_the_base_then_the_rest_and_evidence_last()
    {
        var columns = DataFrame.FromRecords(Array.Empty<Deal>()).Columns.Select(column => column.Name);

        Assert.Equal("id vendor country customer customer_type services stage announced announced_earliest announced_latest announced_precision " +
            "ended ended_earliest ended_latest ended_precision amount currency financier complications counts_in_totals review_decision " +
            "review_reason review_reviewer review_reviewed_on review_corrects origin kind key summary evidence", string.Join(' ', columns));
    }

    [Fact]
    public void Each_type_of_number_has_its_column()
    {
        var frame = DataFrame.FromRecords([new
        {
            A = (byte)1, B = (sbyte)-1, C = (short)-2, D = (ushort)2, E = 3, F = 4u, G = 5L, H = 6UL, I = 0.5f, J = 0.25, K = 1.10m, L = double.NaN, M = (int?)null,
        }]);

        Assert.Equal("long long long long long long long long double double double double long",
            string.Join(' ', frame.Columns.Select(column => column.TypeName)));
        Assert.Equal("1|-1|-2|2|3|4|5|6|0.5|0.25|1.1||", string.Join('|', frame.Columns.Select(column => column.TextAt(0))));
    }

    [Fact]
    public void What_no_column_type_holds_is_text()
    {
        var frame = DataFrame.FromRecords([new
        {
            Letter = 'x',
            Stage = DealStage.UnderConstruction,
            Weekday = (DayOfWeek?)DayOfWeek.Friday,
            At = new DateTime(2020, 7, 14, 9, 30, 0, DateTimeKind.Utc),
            There = new DateTimeOffset(2020, 7, 14, 9, 30, 0, 500, TimeSpan.FromHours(2)),
            Took = TimeSpan.FromMinutes(90),
            Key = Guid.Empty,
            Address = new Uri("https://example.org/a b"),
            Version = new Version(1, 2, 3),
            Scope = ImmutableArray.Create(Scope.FiveGCore, Scope.Devices),
            Years = new List<int> { 2019, 2020 },
            None = Array.Empty<string>(),
            Unknown = default(ImmutableArray<string>),
            Until = ImmutableArray.Create(new Deadline(FactDate.OnDay(new(2027, 12, 31)), "removal of 5G equipment")),
        }]);

        Assert.Equal("x|under-construction|friday|2020-07-14T09:30:00Z|2020-07-14T09:30:00.5+02:00|01:30:00|00000000-0000-0000-0000-000000000000|" +
            "https://example.org/a b|1.2.3|5g-core;devices|2019;2020|||2027-12-31 removal of 5G equipment",
            string.Join('|', frame.Columns.Select(column => column.TextAt(0))));
        Assert.False(frame["none"].IsNull(0));
        Assert.True(frame["unknown"].IsNull(0));
    }

    [Fact]
    public void A_date_gives_its_text_both_ends_and_how_finely_it_is_known()
    {
        var frame = DataFrame.FromRecords([new { On = FactDate.InMonth(2020, 7) }, new { On = FactDate.Unknown }, new { On = (FactDate)null! }]);

        Assert.Equal(["on", "on_earliest", "on_latest", "on_precision"], frame.Columns.Select(column => column.Name));
        Assert.Equal((string?[])["2020-07", null, null], frame["on"].Values<string?>());
        Assert.Equal([new DateOnly(2020, 7, 1), null, null], frame["on_earliest"].Values<DateOnly?>());
        Assert.Equal([new DateOnly(2020, 7, 31), null, null], frame["on_latest"].Values<DateOnly?>());
        Assert.Equal((string?[])["month", "unknown", null], frame["on_precision"].Values<string?>());
    }

    [Fact]
    public void Tuples_give_numbered_columns_and_records_inside_their_name_in_front()
    {
        var frame = DataFrame.FromRecords([("BR", new Review(Decision.Accepted, "", "A", new(2020, 1, 2))), ("SA", null)]);

        Assert.Equal("item1 item2_decision item2_reason item2_reviewer item2_reviewed_on item2_corrects",
            string.Join(' ', frame.Columns.Select(column => column.Name)));
        Assert.Equal((string?[])["accepted", null], frame["item2_decision"].Values<string?>());
        Assert.Equal([new DateOnly(2020, 1, 2), null], frame["item2_reviewed_on"].Values<DateOnly?>());
    }

    [Fact]
    public void Arrays_lists_and_lazy_sequences_give_the_same_frame()
    {
        var records = Enumerable.Range(0, 200_001)
            .Select(i => (Text: i % 7 == 0 ? null : $"t{(i * 7919L) % 5003}", Number: i % 11 == 0 ? (int?)null : i, Half: i / 2.0)).ToArray();

        foreach (var source in new IEnumerable<(string?, int?, double)>[] { records, records.ToList(), records.ToImmutableArray(), records.Select(r => r) })
        {
            var frame = DataFrame.FromRecords(source);

            Assert.Equal(records.Select(record => record.Text), frame["item1"].Values<string?>());
            Assert.Equal(records.Select(record => record.Number), frame["item2"].Values<int?>());
            Assert.Equal(records.Select(record => record.Half), frame["item3"].Values<double>());
            Assert.Equal(records.Select(record => record.Text).OfType<string>().Distinct(), ((StringColumn)frame["item1"]).Dictionary);
        }
    }

    [Fact]
    public void A_long_lazy_sequence_is_read_piece_by_piece()
    {
        var frame = DataFrame.FromRecords(Enumerable.Range(0, (1 << 20) + 77).Select(i => new { N = i, Text = (i % 1000).ToString("D3", null) }));

        Assert.Equal((1 << 20) + 77, frame.RowCount);
        Assert.Equal((1 << 20) + 76L, frame["n"][frame.RowCount - 1]);
        Assert.Equal(((1 << 20) + 76) % 1000, int.Parse((string)frame["text"][frame.RowCount - 1]!, null));
        Assert.Equal(1000, ((StringColumn)frame["text"]).Dictionary.Length);
    }

    [Fact]
    public void The_first_number_beyond_a_long_is_named_however_many_blocks_there_are()
    {
        var records = Enumerable.Range(0, 300_000).Select(i => new { Big = i is 70_123 or 250_000 ? ulong.MaxValue : (ulong)i }).ToArray();

        var error = Assert.Throws<OverflowException>(() => DataFrame.FromRecords(records));

        Assert.Equal("big of record 70123 is beyond a long (64 bits with sign); make it text or double first.", error.Message);
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("")]
    public void An_item_that_would_not_come_back_from_a_list_is_refused(string item)
    {
        var error = Assert.Throws<FormatException>(() => DataFrame.FromRecords([new { Names = new List<string> { "ok" } }, new { Names = new List<string> { "ok", item } }]));

        Assert.StartsWith($"names of record 1: the item \"{item}\" cannot stand in a list that is separated by ';'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_without_a_column_is_named_with_its_type()
    {
        var error = Assert.Throws<ArgumentException>(() => DataFrame.FromRecords([new Holder(new())]));

        Assert.StartsWith("Holder.Rest is Dictionary<String, Int32>, which has no column. A column can hold text, numbers", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Null_records_and_types_without_properties_are_refused()
    {
        var missing = Assert.Throws<ArgumentException>(() => DataFrame.FromRecords([new { N = 1 }, null!]));
        var plain = Assert.Throws<ArgumentException>(() => DataFrame.FromRecords([1, 2]));
        var endless = Assert.Throws<ArgumentException>(() => DataFrame.FromRecords(Array.Empty<Node>()));

        Assert.StartsWith("Record 1 is null", missing.Message, StringComparison.Ordinal);
        Assert.StartsWith("Int32 has no public properties", plain.Message, StringComparison.Ordinal);
        Assert.StartsWith("Node.Next is Node, which has no column, since it holds itself.", endless.Message, StringComparison.Ordinal);
    }

    private sealed record Holder(Dictionary<string, int> Rest);

    private sealed record Node(int Value, Node? Next);
}
