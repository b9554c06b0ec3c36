using System.Collections.Immutable;
using System.CommandLine;

namespace Dossier.Cli;

/// <summary>What the command <c>brief</c> takes.</summary>
internal static class BriefOptions
{
    public static Command Build(CommandIO io, Option<string?> data, Option<string?> corpus, Option<string?> output)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A brief of data/briefs; without it, all that need no parameter.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var country = new Option<string?>("--country")
        {
            Description = "The country that the brief is about: ISO code or name.",
            HelpName = "GB",
        };
        var all = new Option<bool>("--all-countries") { Description = "Makes the brief once for each country with facts." };
        var set = new Option<string[]>("--set")
        {
            Description = "A value for another parameter of the brief.",
            HelpName = "NAME=VALUE",
            DefaultValueFactory = _ => [],
        };
        set.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1) is { } bad)
            {
                result.AddError($"--set takes NAME=VALUE, not \"{bad.Value}\".");
            }
        });
        var paper = new Option<string?>("--paper") { Description = "A4 or Letter, instead of what the brief says.", HelpName = "SIZE" };
        var fonts = new Option<string?>("--fonts")
        {
            Description = "A folder of TrueType fonts for characters that Lato lacks; those whose licence bits allow it are embedded.",
            HelpName = "DIR",
        };
        var html = new Option<bool>("--html") { Description = "Makes each brief also as an HTML page that stands alone, beside the PDF." };
        var sources = new Option<string?>("--bibliography") { Description = "Writes the sources as BibTeX.", HelpName = "FILE.bib" };
        var command = new Command("brief", "Makes the PDF briefs that are written in Markdown in data/briefs, with their charts: of reviewed "
            + "facts, or, from a bare folder or while the registers are empty, a draft of candidates.\n\nExample: dossier brief country --country GB\n"
            + "Example: dossier brief country --all-countries --out countries\nExample: dossier brief --corpus my-articles")
        {
            name, country, all, set, html, sources, paper, fonts, data, corpus, output,
        };
        // A misspelt option would pass for the name of a brief.
        name.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"Unrecognized command or argument '{option.Value}'.");
            }
        });
        command.SetAction(parsed =>
        {
            using var stop = new StopSignal();
            return new BriefCommand(io).Run(Request(parsed), stop.Token);
        });
        return command;

        BriefRequest Request(ParseResult parsed) => new()
        {
            Name = parsed.GetValue(name),
            Parameters = Parameters(parsed.GetValue(set) ?? [], parsed.GetValue(country)),
            AllCountries = parsed.GetValue(all),
            Data = parsed.GetValue(data),
            Corpus = parsed.GetValue(corpus),
            Out = parsed.GetValue(output),
            Html = parsed.GetValue(html),
            Bibliography = parsed.GetValue(sources),
            Paper = parsed.GetValue(paper),
            Fonts = parsed.GetValue(fonts),
        };
    }

    private static ImmutableDictionary<string, string> Parameters(string[] set, string? country)
    {
        var given = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in set)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            given[pair[..at]] = pair[(at + 1)..];
        }

        if (country is not null)
        {
            given["country"] = country;
        }

        return given.ToImmutable();
    }
}
