using System.Globalization;

namespace Dossier.Briefs;

/// <summary>
/// Fills in the numbers of figures and tables in references: <c>new Reference("Table #", "table-acts")</c> becomes "Table 2" when that
/// table is the second.
/// </summary>
internal static class Numbering
{
    /// <summary>The brief with all numbers filled in. Figures and tables are numbered apart, in the order they stand in.</summary>
    public static Brief Apply(Brief brief)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = brief.FrontMatter.Concat(brief.Body).SelectMany(BlockTexts.WithContent).ToList();
        foreach (var (index, id) in all.Select(b => b is Figure figure ? figure.Id : (b as Picture)?.Id).OfType<string>().Index())
        {
            numbers[id] = index + 1;
        }

        foreach (var (index, table) in all.OfType<Table>().Index())
        {
            numbers[table.Id] = index + 1;
        }

        Inline Numbered(Inline inline) => inline is Reference reference && numbers.TryGetValue(reference.Target, out var number)
            ? reference with { Text = reference.Text.Replace("#", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) }
            : inline;
        return brief with { FrontMatter = InlineRewriter.In(brief.FrontMatter, Numbered), Body = InlineRewriter.In(brief.Body, Numbered) };
    }
}
