using System.Collections.Immutable;
using Dossier.Briefs;
using Dossier.Briefs.Markdown;
using Dossier.Drawing;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>Makes the briefs that a request names, from one workspace.</summary>
internal sealed class BriefMaking(
    BriefFolder folder, Workspace workspace, CheckReport report, FontFolder? fonts, Progress progress, CancellationToken stop)
{
    private const string Country = "country";

    /// <exception cref="BadInputException">There is no such brief or country, or a brief is not as it should be.</exception>
    public MadeBriefs Make(BriefRequest request)
    {
        var made = new MadeBriefs(fonts, request.Html);
        if (request.AllCountries)
        {
            AllCountries(request, made);
            return made;
        }

        var given = Known(request.Parameters);
        var name = request.Name ?? (given.IsEmpty ? null : given.ContainsKey(Country) ? Country : throw Nameless());
        foreach (var (each, brief) in name is null ? folder.Plain() : [(name, folder.Read(name))])
        {
            progress.Step($"Composing {each}");
            var composed = Composed(brief, given, request.Paper);
            progress.Step($"Setting the brief {each}");
            made.Add(FileName(each, given), composed, workspace.AsOf);
            if (given.IsEmpty)
            {
                made.Charts.Add(each, composed);
            }
        }

        if (name is not null && made.Charts.Charts.Count > 0)
        {
            TakeOtherCharts(name, made.Charts);
        }

        return made;
    }

    // What another run would write into the same folder. A brief that has a fault is not written.
    private void TakeOtherCharts(string name, SharedCharts charts)
    {
        foreach (var other in folder.Names.Where(other => other != name))
        {
            ComposedBrief composed;
            try
            {
                var brief = folder.Read(other);
                if (!brief.Parameters.IsEmpty)
                {
                    continue;
                }

                composed = Composed(brief, ImmutableDictionary<string, string>.Empty, null);
            }
            catch (BadInputException)
            {
                continue;
            }

            charts.Add(other, composed, written: false);
        }
    }

    // Each country's brief is made by itself: what one has cited is nothing to another.
    private void AllCountries(BriefRequest request, MadeBriefs made)
    {
        var name = request.Name ?? Country;
        var brief = folder.Read(name);
        var codes = workspace.Register.Deals.Select(deal => deal.Country)
            .Concat(workspace.Register.Restrictions.Select(act => act.Jurisdiction))
            .Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var step = progress.Counted($"Making {name} for {codes.Count} countries");
        var done = 0;
        try
        {
            Parallel.For(0, codes.Count, new ParallelOptions { CancellationToken = stop }, place =>
            {
                var given = request.Parameters.SetItem(Country, codes[place]);
                made.Add(place, FileName(name, given), Composed(brief, given, request.Paper), workspace.AsOf);
                step.Report(new(Interlocked.Increment(ref done), codes.Count, codes[place]));
            });
        }
        catch (AggregateException many)
        {
            stop.ThrowIfCancellationRequested();
            throw many.InnerExceptions.OfType<BadInputException>().OrderBy(bad => bad.Message, StringComparer.Ordinal).FirstOrDefault()
                ?? many.InnerExceptions[0];
        }
    }

    private ComposedBrief Composed(MarkdownBrief brief, ImmutableDictionary<string, string> given, string? paper)
    {
        stop.ThrowIfCancellationRequested();
        var composed = brief.Compose(workspace, report, given, ComposeLimits.Usual with { Stop = stop });
        return paper is null ? composed : composed with { Brief = composed.Brief with { Paper = Paper(paper) } };
    }

    // A country may be given by its code in any case, or by its name.
    private ImmutableDictionary<string, string> Known(ImmutableDictionary<string, string> given)
    {
        if (!given.TryGetValue(Country, out var text))
        {
            return given;
        }

        var country = workspace.Tables.Countries.FirstOrDefault(country => string.Equals(country.Code, text,
            StringComparison.OrdinalIgnoreCase))
            ?? workspace.Tables.Countries.FirstOrDefault(country => country.Aliases.Append(country.Name)
                .Contains(text, StringComparer.OrdinalIgnoreCase))
            ?? throw new BadInputException(new("--country", 0, "an ISO 3166-1 alpha-2 code, EU, or a country's name", $"\"{text}\"",
                Nearest.To(text, workspace.Tables.Countries.Select(country => country.Name)) is { } near ? $"Did you mean {near}?"
                    : "Give the code, such as GB."));
        return given.SetItem(Country, country.Code);
    }

    private static BadInputException Nameless() =>
        new(new("brief", 0, "the name of the brief that takes the parameters", "none",
            "Give it first: dossier brief NAME --set name=value."));

    private static Paper Paper(string text) => Enum.TryParse<Paper>(text, ignoreCase: true, out var paper) && Enum.IsDefined(paper) ? paper
        : throw new BadInputException(new("--paper", 0, "A4 or Letter", $"\"{text}\"", "Name one of the two."));

    private static string FileName(string brief, ImmutableDictionary<string, string> given) =>
        string.Join('-', given.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Plain(pair.Value)).Prepend(brief)) + ".pdf";

    private static string Plain(string value) => string.Concat(value.ToLowerInvariant()
        .Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
