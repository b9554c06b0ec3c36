using System.Globalization;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Finds passages by their words and prints where they stand.</summary>
internal sealed class SearchCommand(CommandIO io)
{
    public int Run(IReadOnlyList<string> words, string? dataFolder, string? corpusFolder, int limit)
    {
        if (Refusal(words, dataFolder, corpusFolder, limit) is { } refusal)
        {
            io.Error.WriteLine(refusal);
            return ExitCode.NothingMade;
        }

        var workspace = Open(dataFolder, corpusFolder);
        // What the shell took out of quotation marks is a phrase.
        var query = string.Join(' ', words.Select(word => word.Any(char.IsWhiteSpace) && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : word));
        var hits = workspace.Search(query, int.MaxValue, io.IsStyled ? SearchMarks.Ansi : SearchMarks.Quotes);
        if (hits.RowCount == 0)
        {
            io.Out.WriteLine($"No passage holds {TerminalText.Clean(query)}.");
            io.Out.WriteLine("Next: leave words out, join two with OR, or give only the beginning of a word: telecom*. "
                + "Words in quotation marks must stand together.");
            return ExitCode.Findings;
        }

        var shown = hits.Head(limit);
        io.Out.WriteLine(Count(hits.RowCount) + (shown.RowCount < hits.RowCount ? $", the best {shown.RowCount}:" : ":"));
        Print(shown, workspace.Corpus.Articles.ToDictionary(article => article.Id, StringComparer.Ordinal));
        if (shown.RowCount < hits.RowCount)
        {
            io.Out.WriteLine("Next: --limit N shows more; another word makes them fewer.");
        }

        return ExitCode.Fine;
    }

    private static string? Refusal(IReadOnlyList<string> words, string? dataFolder, string? corpusFolder, int limit)
    {
        if (dataFolder is not null && corpusFolder is not null)
        {
            return "Give --data for a project with registers, or --corpus for a bare folder of articles, not both.";
        }

        // An option that does not exist would otherwise be a word to leave out.
        return words.FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option
            ? $"There is no option {option}; the options are --data, --corpus and --limit. To leave a word out, write one minus: -word."
            : limit < 1 ? $"--limit must be 1 or more, found {limit.ToString(CultureInfo.InvariantCulture)}." : null;
    }

    private Workspace Open(string? dataFolder, string? corpusFolder)
    {
        return corpusFolder is null
            ? Workspace.Open(ProjectFolder.Data(io, dataFolder))
            : new(CorpusReader.Read(io.Resolve(corpusFolder)), Register.Empty, ReferenceTables.Read(null));
    }

    private void Print(DataFrame hits, Dictionary<string, Article> articles)
    {
        var (ids, paragraphs, snippets) = (hits["article"].Values<string>(), hits["paragraph"].Values<int>(), hits["snippet"].Values<string>());
        for (var i = 0; i < ids.Length; i++)
        {
            var article = articles[ids[i]];
            var published = article.Published.Precision == DatePrecision.Unknown ? "" : $"{article.Published.Label}, ";
            var publisher = article.Publisher.Length == 0 ? "" : $"{TerminalText.Clean(article.Publisher)}, ";
            io.Out.WriteLine();
            io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1,3}. {TerminalText.Clean(article.Title)}"));
            io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"     {publisher}{published}{TerminalText.Clean(article.Id)} ¶{paragraphs[i]}"));
            io.Out.WriteLine($"     {(io.IsStyled ? snippets[i] : TerminalText.Clean(snippets[i]))}");
        }
    }

    private static string Count(int hits) => hits == 1 ? "1 passage" : $"{hits.ToString("#,0", CultureInfo.InvariantCulture)} passages";
}
