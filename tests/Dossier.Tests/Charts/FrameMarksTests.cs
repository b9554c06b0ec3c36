using Dossier.Charts;
using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Charts;

public sealed class FrameMarksTests
{
    private static readonly DataFrame Deals = new(
        Column.Create("region", ["Africa", "Asia", "Europe"]),
        Column.Create("half", ["south", "north", "south"]),
        Column.Create("deals", [25L, 18, null]),
        Column.Create("evidence", [[Passage("E-1"), Passage("E-2")], [], [Passage("E-3")]]));

    [Fact]
    public void Bars_carry_their_evidence_and_a_value_without_any_is_derived()
    {
        var bars = Bar.FromFrame(Deals, category: "region", value: "deals");

        Assert.Equal(["Africa", "Asia", "Europe"], bars.Select(bar => bar.Category));
        Assert.Equal([25, 18, null], bars.Select(bar => bar.Value));
        Assert.Equal([MarkStatus.Reported, MarkStatus.Derived, MarkStatus.Unreported], bars.Select(bar => bar.DrawnStatus));
        Assert.Equal(["E-1", "E-2", "E-3"], new BarChart("deals", "Deals", "By region", "CSIS.", bars).Evidence);
    }

    [Fact]
    public void Panels_come_in_order_of_first_appearance()
    {
        var panels = BarPanel.FromFrame(Deals, heading: "half", category: "region", value: "deals");

        Assert.Equal(["south: Africa Europe", "north: Asia"],
            panels.Select(panel => $"{panel.Heading}: {string.Join(' ', panel.Bars.Select(bar => bar.Category))}"));
    }

    [Fact]
    public void Bars_of_text_or_without_a_name_are_refused()
    {
        var text = Assert.Throws<ArgumentException>(() => Bar.FromFrame(Deals, "region", "half"));
        var bare = Assert.Throws<ArgumentException>(() => Bar.FromFrame(new(Column.Create("a", ["x", null]), Column.Create("n", [1L, 2])), "a", "n"));

        Assert.StartsWith("Column \"half\" is string; a chart's values are long or double.", text.Message, StringComparison.Ordinal);
        Assert.StartsWith("Column \"a\" is empty in row 1, and a mark needs it. Leave such rows out with DropNulls(\"a\")", bare.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Countries_without_evidence_are_hatched()
    {
        var frame = Deals.WithColumn(Column.Create("code", ["ZA", "JP", "FR"])).WithColumn("class", Deals["half"]);

        var countries = MapCountry.FromFrame(frame, country: "code", mapClass: "class", name: "region");
        var dots = MapDot.FromFrame(frame, "code", "region", "deals");

        Assert.Equal(["ZA Africa south False", "JP Asia north True", "FR Europe south False"],
            countries.Select(country => $"{country.Country} {country.Name} {country.Class} {country.IsHatched}"));
        Assert.Equal([25, 18, null], dots.Select(dot => dot.Value));
        Assert.Equal(["E-3"], dots[2].Evidence);
    }

    [Fact]
    public void A_timeline_of_the_register_has_its_dates()
    {
        var register = Workspace.Open(Repository.DataFolder).Register;
        var act = register.Restrictions.First(restriction => !restriction.Deadlines.IsEmpty);

        var entries = TimelineEntry.FromFrame(DataFrame.FromRecords(register.Restrictions), label: "jurisdiction", detail: "title");

        var entry = entries[register.Restrictions.IndexOf(act)];
        Assert.Equal((act.Jurisdiction, act.Title), (entry.Label, entry.Detail));
        Assert.Equal(act.Announced.Edtf, entry.Announced?.Edtf);
        Assert.Equal(act.Deadlines.Select(deadline => deadline.Covers), entry.Deadlines.Select(deadline => deadline.Covers));
        Assert.Equal(act.Evidence.Select(passage => passage.Id), entry.Evidence);
        Assert.False(entry.IsReference);
    }

    [Fact]
    public void A_timeline_of_days_needs_no_other_column()
    {
        var frame = new DataFrame(Column.Create("country", ["BR", "SA"]), Column.Create("announced", [new DateOnly(2020, 7, 14), null]));

        var entries = TimelineEntry.FromFrame(frame, "country");

        Assert.Equal("2020-07-14", entries[0].Announced?.Edtf);
        Assert.Null(entries[1].Announced);
        Assert.True(entries[0].IsReference);
    }

    private static Evidence Passage(string id) => new(id, "", "000", 1, 0, 5, $"quote of {id}", "", Stance.Supports);
}
