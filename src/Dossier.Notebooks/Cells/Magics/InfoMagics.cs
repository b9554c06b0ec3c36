using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Dossier.Frames;
using Dossier.Notebooks.Display;

namespace Dossier.Notebooks.Cells.Magics;

/// <summary>Magics that tell something: what there is, how long it takes, what runs.</summary>
internal static class InfoMagics
{
    private const int LongestValue = 80;

    public static ImmutableArray<Magic> Entries { get; } =
    [
        new("about", "", "Says what runs this notebook.", About),
        new("lsmagic", "", "Lists the magics.", List),
        new("time", "", "Says how long the rest of the cell takes.", Time),
        new("who", "", "Lists the names of the variables.", Who),
        new("whos", "", "Lists the variables with their types and values.", Whos),
    ];

    /// <summary>A magic as it is written.</summary>
    public static string Syntax(Magic magic) => $"#!{magic.Name} {magic.Usage}".TrimEnd();

    private static void About(MagicCall call)
    {
        var version = typeof(InfoMagics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
            ?? "0.0.0";
        call.Cell.Show(MimeBundle.OfText(
            $"Dossier {version}: C# 14 and SQL notebooks\n"
            + $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}"));
    }

    private static void List(MagicCall call)
    {
        var rows = MagicTable.All.Select(magic => (Syntax: Syntax(magic), magic.Help)).Concat(References.Help).ToList();
        var text = string.Join('\n', rows.Select(row => $"{row.Syntax}\n    {row.Help}"));
        var html = new StringBuilder("<table>");
        foreach (var (syntax, help) in rows)
        {
            html.Append("<tr><td style=\"text-align:left\"><code>").Append(WebUtility.HtmlEncode(syntax))
                .Append("</code></td><td style=\"text-align:left\">").Append(WebUtility.HtmlEncode(help)).Append("</td></tr>");
        }

        call.Cell.Show(MimeBundle.Of(text, "text/html", html.Append("</table>").ToString()));
    }

    private static void Time(MagicCall call)
    {
        var started = Stopwatch.GetTimestamp();
        call.Cell.AtEnd(() => call.Cell.Show(MimeBundle.OfText(string.Create(
            CultureInfo.InvariantCulture, $"Wall time: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:N1} ms"))));
    }

    private static void Who(MagicCall call)
    {
        var names = call.Cell.Session.Script.Variables.Select(variable => variable.Name).ToList();
        call.Cell.Show(MimeBundle.OfText(names.Count == 0 ? "There are no variables." : string.Join('\n', names)));
    }

    private static void Whos(MagicCall call)
    {
        var rows = call.Cell.Session.Script.Variables
            .Select(variable => new { Variable = variable.Name, Type = variable.TypeName, Value = Short(variable.Value) }).ToList();
        call.Cell.Show(rows.Count == 0 ? MimeBundle.OfText("There are no variables.") : RecordTable.OfFrame(DataFrame.FromRecords(rows)));
    }

    private static string Short(object? value)
    {
        var text = ValueFormatter.TextOrFailure(value);
        var line = text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] + " …" : text;
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }
}
