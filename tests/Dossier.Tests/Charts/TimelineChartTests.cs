using Dossier.Charts;
using Dossier.Drawing;
using Dossier.Facts;

namespace Dossier.Tests.Charts;

public sealed class TimelineChartTests
{
    private static readonly DateOnly AsOf = new(2022, 1, 1);

    [Fact]
    public void Labels_do_not_overlap_in_random_timelines()
    {
        for (var seed = 1; seed <= 80; seed++)
        {
            var chart = Random(seed);
            foreach (var width in Drawn.Widths)
            {
                Drawn.AssertReadable(chart, width);
            }
        }
    }

    [Fact]
    public void Every_entry_is_a_mark_with_its_name_drawn_and_all_its_dates_in_words()
    {
        for (var seed = 1; seed <= 30; seed++)
        {
            var chart = Random(seed);
            var marks = Drawn.Marks(chart.Layout(470));
            Assert.Equal(chart.AllEntries.Count(), marks.Length);
            foreach (var entry in chart.AllEntries)
            {
                var mark = Assert.Single(
                    marks, mark => mark.Title.StartsWith(TextLines.Clean(entry.Label) + ":", StringComparison.Ordinal));
                var drawn = string.Concat(Drawn.Texts(new(0, 0, mark.Items)).Select(text => text.Text))
                    .Replace(" ", "", StringComparison.Ordinal);
                Assert.Contains(entry.Label.Replace(" ", "", StringComparison.Ordinal), drawn, StringComparison.Ordinal);
                Assert.All(entry.Deadlines, deadline => Assert.Contains(deadline.Date.Label, mark.Title, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Name_and_date_above_a_mark_share_a_line_where_it_holds_them()
    {
        const string Long = "Temporary general licence lets some of the trade with Huawei go on for ninety days";
        var chart = Chart(
            SampleTimelines.Entry("First", "2016-01-01"), SampleTimelines.Entry(Long, "2019-01-01"), SampleTimelines.Entry("Last", "2021-12-01"));

        double[] Baselines(double width)
        {
            var mark = Drawn.Marks(chart.Layout(width)).Single(mark => mark.Title.StartsWith(Long, StringComparison.Ordinal));
            return [.. Drawn.Texts(new(0, 0, mark.Items)).Select(text => text.Origin.Y).Distinct()];
        }

        Assert.Single(Baselines(470));
        Assert.True(Baselines(300).Length > 1);
    }

    [Fact]
    public void A_year_is_drawn_as_the_whole_year_and_not_at_its_first_day()
    {
        var chart = Chart(SampleTimelines.Entry("Year", "2019"), SampleTimelines.Entry("First", "2019-01-01"),
            SampleTimelines.Entry("Last", "2019-12-31"));

        var spans = Drawn.Marks(chart.Layout(620)).ToDictionary(mark => mark.Title[..4], Reach, StringComparer.Ordinal);

        Assert.True(spans["Year"].Right - spans["Year"].Left > 60);
        Assert.InRange((spans["Firs"].Left + spans["Firs"].Right) / 2 - spans["Year"].Left, -2, 4);
        Assert.InRange(spans["Year"].Right - (spans["Last"].Left + spans["Last"].Right) / 2, -2, 4);
    }

    [Theory]
    [InlineData("../2020-06-30", true)]
    [InlineData("2020-06-30/..", false)]
    public void An_open_interval_reaches_away_from_its_known_day(string edtf, bool towardsLeft)
    {
        var chart = Chart(SampleTimelines.Entry("Open", edtf), SampleTimelines.Entry("Day", "2020-06-30"),
            SampleTimelines.Entry("Old", "2016"));

        var marks = Drawn.Marks(chart.Layout(620));

        var day = Reach(marks.Single(mark => mark.Title.StartsWith("Day", StringComparison.Ordinal)));
        var open = Reach(marks.Single(mark => mark.Title.StartsWith("Open", StringComparison.Ordinal)));
        var center = (day.Left + day.Right) / 2;
        Assert.True(towardsLeft ? open.Left < center - 20 && open.Right < center + 2 : open.Right > center + 20 && open.Left > center - 2);
    }

    [Fact]
    public void A_deadline_by_a_day_stands_on_that_day()
    {
        var chart = Chart(SampleTimelines.Entry("By", "2018-01-01", deadlines: ["../2021-12-31"]),
            SampleTimelines.Entry("On", "2018-01-01", deadlines: ["2021-12-31"]));

        var marks = Drawn.Marks(chart.Layout(620)).Select(Reach).ToArray();

        Assert.Equal(marks[0], marks[1]);
    }

    [Fact]
    public void A_reference_entry_is_hollow()
    {
        PathItem Last(bool isReference) =>
            Drawn.Marks(Chart(SampleTimelines.Entry("A", "2019-05-05", isReference: isReference)).Layout(400))[0].Items.OfType<PathItem>()
                .Last();

        Assert.Equal(Color.White, Last(isReference: true).Fill!.Value.Color);
        Assert.Equal(ChartColors.Groups[0], Last(isReference: false).Fill!.Value.Color);
    }

    [Fact]
    public void The_line_names_the_as_of_date_and_the_key_only_what_is_used()
    {
        var texts = Drawn.Texts(Chart(SampleTimelines.Entry("A", "2019-05-05")).Layout(400)).Select(text => text.Text).ToArray();

        Assert.Contains("As of 1 Jan 2022", texts);
        Assert.Contains("Announced", texts);
        Assert.DoesNotContain("Deadline", texts);
        Assert.DoesNotContain("Today", texts);
    }

    [Fact]
    public void An_entry_without_date_is_listed_in_words()
    {
        var mark = Drawn.Marks(Chart(SampleTimelines.Entry("A", "2019"), SampleTimelines.Entry("Chad", "")).Layout(400))[1];

        Assert.StartsWith("Chad: announced date unknown", mark.Title, StringComparison.Ordinal);
        Assert.Equal(["Chad", "date unknown"], mark.Items.OfType<TextItem>().Select(text => text.Text));
    }

    [Fact]
    public void An_act_that_ended_says_how() => Assert.Contains(
        Drawn.Texts(SampleTimelines.Measures.Layout(620)), text => text.Text.Contains("terminated 13 Jul 2018", StringComparison.Ordinal));

    private static TimelineChart Chart(params TimelineEntry[] entries) => new("t", "T", "S", "", AsOf, [new("Group", [.. entries])]);

    private static (double Left, double Right) Reach(MarkItem mark)
    {
        var xs = mark.Items.OfType<PathItem>().SelectMany(item => item.Path.Segments).Select(segment => segment.End.X).ToArray();
        return (xs.Min(), xs.Max());
    }

    private static TimelineChart Random(int seed)
    {
        var random = new Random(seed);
        string Word(int length) => new([.. Enumerable.Range(0, random.Next(1, length)).Select(_ => (char)('a' + random.Next(26)))]);
        DateOnly Day() => new DateOnly(2012, 1, 1).AddDays(random.Next(seed % 4 == 0 ? 300 : 6000));
        FactDate Date() => random.Next(7) switch
        {
            0 => FactDate.InYear(Day().Year),
            1 => FactDate.InMonth(Day().Year, Day().Month),
            2 => FactDate.Between(null, Day()),
            3 => FactDate.Between(Day(), null),
            4 => FactDate.Unknown,
            _ => FactDate.OnDay(Day()),
        };
        var number = 0;
        TimelineEntry Entry() => new($"{Word(9)} {Word(20)} {Word(seed % 9 == 0 ? 90 : 5)} {number++}")
        {
            Announced = random.Next(5) == 0 ? null : Date(),
            Effective = random.Next(3) == 0 ? Date() : null,
            Deadlines = [.. Enumerable.Range(0, Math.Max(0, random.Next(7) - 3)).Select(_ => new TimelineDeadline(Date(), Word(12)))],
            End = random.Next(6) == 0 ? new(Date(), Word(9)) : null,
            IsReference = random.Next(4) == 0,
        };
        var groups = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => new TimelineGroup(Word(30), [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => Entry())]));
        return new($"seed-{seed}", Word(80), Word(90), Word(9), AsOf, [.. groups]);
    }
}
