using System.Text.RegularExpressions;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>Says in words why packages could not be restored.</summary>
internal static partial class RestoreErrors
{
    /// <summary>The error for what the SDK wrote.</summary>
    public static MagicException Of(string output, PackageRequest request)
    {
        var errors = Error().Matches(output).Select(match => (Code: match.Groups["code"].Value, Text: match.Groups["text"].Value.Trim()))
            .Distinct().ToList();
        if (errors is [])
        {
            return new($"The packages could not be restored:\n{output.Trim()}", "PackageError");
        }

        // What belongs to an error may come as more lines of the same code.
        var code = errors[0].Code;
        var text = string.Join(' ', errors.Where(error => error.Code == code).Select(error => error.Text));
        var others = request.Sources.IsEmpty
            ? "" : $" Beside the sources that are set up, these were asked: {string.Join(", ", request.Sources)}."
                + (output.Contains("warning NU1801", StringComparison.Ordinal) ? " Not all of them answered." : "");
        var advice = code switch
        {
            "NU1101" => "Correct the package's name, or add its source with #i \"nuget: SOURCE\"." + others,
            "NU1102" or "NU1103" => "Choose one of the versions that there are, or leave the version out for the newest." + others,
            "NU1107" or "NU1605" or "NU1608" => "Two packages need different versions of a third: choose other versions of them.",
            "NU1202" or "NU1213" => "The package is not made for .NET 10; look for a newer version.",
            "NU1301" => "The source did not answer: check the network and the address, or run #i with a folder that holds the packages.",
            _ => "Correct the #r line.",
        };
        return new($"{code}: {text} {advice}", "PackageError");
    }

    [GeneratedRegex(@"error (?<code>NU\d+|MSB\d+|NETSDK\d+): (?<text>[^\r\n]*?)(?= \[[^\]\r\n]*\.csproj\]\s*$|\s*$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
