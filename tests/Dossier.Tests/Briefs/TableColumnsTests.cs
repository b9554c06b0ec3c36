using System.Collections.Immutable;
using Dossier.Briefs.Layout;

namespace Dossier.Tests.Briefs;

public sealed class TableColumnsTests
{
    [Fact]
    public void Room_goes_to_the_column_that_makes_rows_high()
    {
        // given a column of one long address among short ones, and a column of sentences
        var addresses = new ColumnNeed(40, [[40], .. Enumerable.Repeat(ImmutableArray.Create(60.0), 20)]);
        var sentences = new ColumnNeed(40, [[40], .. Enumerable.Repeat(ImmutableArray.Create(280.0, 140, 95, 70, 60), 20)]);
        var dashes = new ColumnNeed(40, [[40], [200, 100, 70, 60, 50], .. Enumerable.Repeat(ImmutableArray.Create(10.0), 19)]);
        // when they share less than they ask for
        var widths = TableColumns.Share([addresses, sentences, dashes], 260);
        // then the sentences are set in two lines, and the one full cell of dashes takes more
        Assert.Equal(260, widths.Sum(), 6);
        Assert.True(widths[0] >= 60, "Addresses stay on one line.");
        Assert.True(widths[1] >= 140, "Sentences take two lines.");
    }

    [Fact]
    public void No_column_is_narrower_than_its_widest_word()
    {
        ImmutableArray<ColumnNeed> needs =
            [new(90, [[90], [400, 210, 140, 110, 95]]), new(30, [[30], [500, 250, 170, 130, 105]]), new(50, [[50], [50]])];
        var widths = TableColumns.Share(needs, 240);
        Assert.Equal(240, widths.Sum(), 6);
        Assert.All(needs.Zip(widths), pair => Assert.True(pair.Second >= pair.First.Least - 0.001));
    }
}
