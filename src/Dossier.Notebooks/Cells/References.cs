using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dossier.Notebooks.Cells.Magics;
using Dossier.Notebooks.Scripting;
using Microsoft.CodeAnalysis.CSharp;

namespace Dossier.Notebooks.Cells;

/// <summary>
/// The lines of C# that bring something in from outside: <c>#r</c>, <c>#i</c> and <c>#load</c>. They take effect before the others.
/// </summary>
internal static partial class References
{
    /// <summary>How these lines are written and what they do.</summary>
    public static ImmutableArray<(string Syntax, string Help)> Help { get; } =
    [
        ("#i \"nuget: SOURCE\"", "Adds an address or folder where packages are looked for."),
        ("#load \"FILE.csx\"", "Runs a C# file in this session."),
        ("#r \"nuget: NAME, VERSION\"", "Adds a package."),
        ("#r \"PATH.dll\"", "Adds an assembly."),
        ("#r \"PATH.csproj\"", "Builds a project and adds what it makes."),
    ];

    /// <summary>Does what the lines say, and gives the code with them blank.</summary>
    public static string Take(CellRun cell, string code)
    {
        if (!code.Contains("#r", StringComparison.Ordinal) && !code.Contains("#i", StringComparison.Ordinal)
            && !code.Contains("#load", StringComparison.Ordinal))
        {
            return code;
        }

        // Text inside a string may look like such a line; the compiler knows.
        var root = CSharpSyntaxTree.ParseText(code, CellSource.ScriptSyntax).GetRoot();
        List<Match> lines = [.. Line().Matches(code).Where(match => root.FindTrivia(match.Index).IsDirective)];
        var packages = lines.Where(line => line.Groups["kind"].Value != "load").ToList();
        cell.Session.Packages.Add(cell, packages.ConvertAll(
            line => (line.Groups["kind"].Value, OwnPath(line.Groups["what"].Value.Trim()))));
        foreach (var line in lines.Except(packages))
        {
            ImportMagic.RunFile(cell, line.Groups["what"].Value);
        }

        return lines.Aggregate(code, (text, line) => text.Remove(line.Index, line.Length).Insert(line.Index, new string(' ', line.Length)));
    }

    /// <summary>A path as this system writes it: notebooks that were written on Windows have backslashes.</summary>
    public static string OwnPath(string path) => OperatingSystem.IsWindows() ? path : path.Replace('\\', '/');

    [GeneratedRegex(
        """(?<=^[ \t]*)#(?<kind>r|i|load)\s+@?"(?<what>[^"\r\n]*)"[^\r\n]*""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
