using System.CommandLine.Parsing;
using System.Globalization;
using Dossier.Frames;

namespace Dossier.Cli;

/// <summary>Reads words of a command line, and says in a user's words what is wrong with them.</summary>
internal static class CommandWords
{
    /// <summary>A number, or the error that it is none.</summary>
    public static double? Number(ArgumentResult result)
    {
        var word = result.Tokens[^1].Value;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        result.AddError($"expected a number of seconds for --timeout, found '{word}'. Example: --timeout 60");
        return null;
    }

    /// <summary>Refuses what looks like an option among words of another kind, and names the nearest that there is.</summary>
    public static void RefuseUnknownOptions(ArgumentResult result)
    {
        var known = ((CommandResult)result.Parent!).Command.Options.Where(option => !option.Hidden).Select(option => option.Name).ToList();
        foreach (var word in result.Tokens.Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal)))
        {
            var near = Nearest.To(word, known) is { } nearest ? $" Did you mean {nearest}?" : "";
            result.AddError($"There is no option {word}.{near} -h lists all.");
        }
    }
}
