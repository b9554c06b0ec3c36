using System.Text.RegularExpressions;

namespace Dossier.Briefs.Markdown;

/// <summary>A line <c>name: select …</c> of a <c>values</c> block, with the indented lines that continue it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Line">Its line in the brief, from 1.</param>
/// <param name="IsComputed">Whether it stands as <c>name, computed:</c>.</param>
/// <param name="Sql">The query; its first line is <paramref name="Line"/>.</param>
internal sealed partial record ValueDefinition(string Name, int Line, bool IsComputed, string Sql)
{
    /// <summary>Reads the lines of a block.</summary>
    public static IEnumerable<ValueDefinition> Read(BriefSource source, IReadOnlyList<string> lines, int firstLine)
    {
        ValueDefinition? open = null;
        foreach (var (i, line) in lines.Index())
        {
            var trimmed = line.TrimStart();
            if (Head().Match(line) is { Success: true } head)
            {
                if (open is not null)
                {
                    yield return open;
                }

                // Blanks in front keep the columns of errors those of the brief.
                var sql = head.Groups["sql"];
                open = new(head.Groups["name"].Value, firstLine + i, head.Groups["computed"].Success,
                    new string(' ', sql.Index) + sql.Value);
            }
            else if (trimmed.Length == 0 || trimmed.StartsWith('#') || (open is not null && trimmed.Length < line.Length))
            {
                open = open is null ? null : open with { Sql = open.Sql + "\n" + (trimmed.StartsWith('#') ? "" : line) };
            }
            else
            {
                throw source.Fault(firstLine + i, "a line \"name: select …\", or an indented line that continues one", $"\"{line}\"",
                    "A name has letters, digits and _; a count or a label is declared as \"name, computed: select …\".");
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*)(?<computed>\s*,\s*computed)?\s*:(?!\w)\s*(?<sql>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
