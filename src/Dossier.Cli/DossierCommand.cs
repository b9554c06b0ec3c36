using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Dossier.Briefs;
using Dossier.Reading;

namespace Dossier.Cli;

/// <summary>The command line: what commands there are, what they take, and how failures become exit codes.</summary>
internal static class DossierCommand
{
    /// <summary>Runs a command line and gives its exit code.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "This is the edge of the program: its users get a sentence, never a stack trace.")]
    public static int Run(IReadOnlyList<string> args, CommandIO io)
    {
        var root = Build(io);
        var configuration = new InvocationConfiguration { Output = io.Out, Error = io.Error, EnableDefaultExceptionHandler = false };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not null)
        {
            parsed.Invoke(configuration);
            return ExitCode.NothingMade;
        }

        try
        {
            return parsed.Invoke(configuration);
        }
        catch (BadInputException bad)
        {
            io.Error.WriteLine(bad.Message);
        }
        catch (BriefException unset)
        {
            io.Error.WriteLine($"{unset.Message} Nothing was made.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            io.Error.WriteLine($"{e.Message} Free some space, close the file in other programs or allow access, then run again.");
        }
        catch (Exception e)
        {
            var cause = e.GetBaseException();
            io.Error.WriteLine($"The program failed at something it does not expect ({cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}). "
                + "This is a fault of the program, not of yours: please report it with the command that you gave.");
        }

        return ExitCode.NothingMade;
    }

    private static RootCommand Build(CommandIO io)
    {
        var data = new Option<string?>("--data")
        {
            Description = "The data folder with corpus, registers and reference, or the workspace that holds it. Default: the nearest 'data', upwards from here.",
            HelpName = "DIR",
        };
        var corpus = new Option<string?>("--corpus")
        {
            Description = "A bare folder of articles instead of the data folder: only candidates that nobody has reviewed.",
            HelpName = "DIR",
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where to write. Default: 'reports' beside the data folder; for drafts 'reports/draft'.",
            HelpName = "DIR",
        };

        var check = new Command("check", "Checks that every fact stands letter by letter on its passages, and lists where sources disagree.\n\nExample: dossier check --data data")
        {
            data,
            corpus,
        };
        check.SetAction(parsed => new CheckCommand(io).Run(parsed.GetValue(data), parsed.GetValue(corpus)));

        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words in any form, telecom*, -without, one OR other; what the shell passes in quotation marks stands together.",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = new Option<int>("--limit")
        {
            Description = "How many passages to show at most.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
        };
        var search = new Command("search", "Finds the passages that hold all the words, best first.\n\nExample: dossier search data centre attacks -hackers")
        {
            words,
            data,
            corpus,
            limit,
        };
        search.SetAction(parsed => new SearchCommand(io).Run(
            parsed.GetValue(words) ?? [], parsed.GetValue(data), parsed.GetValue(corpus), parsed.GetValue(limit)));

        return new RootCommand("Turns a folder of news articles into cited facts, charts and a PDF brief.\n\nExample: dossier brief")
        {
            HelpName = "dossier",
            Subcommands =
            {
                NewCommand.Build(io), BriefOptions.Build(io, data, corpus, output), ChartsCommand.Build(io, data), check, search, ExtractCommand.Build(io, data, corpus), ReviewCommand.Build(io, data), DiffCommand.Build(io),
                RunCommand.Build(io), KernelCommand.Build(io),
            },
        };
    }

    /// <summary>The product's version, as <c>dossier --version</c> prints it.</summary>
    public static string Version { get; } =
        typeof(DossierCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
