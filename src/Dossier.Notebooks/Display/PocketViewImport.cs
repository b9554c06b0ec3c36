using System.Collections.Immutable;
using System.Reflection;
using Dossier.Notebooks.Scripting;
using Microsoft.DotNet.Interactive.Formatting;

namespace Dossier.Notebooks.Display;

/// <summary>
/// Brings the HTML tags of PocketView in when a cell uses them. Were they always there, a variable that does not exist but is named like a
/// tag (a, b, i, p) would quietly be one.
/// </summary>
internal static class PocketViewImport
{
    private static readonly ImmutableHashSet<string> Tags =
        [.. typeof(PocketViewTags).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(tag => tag.Name)];

    /// <summary>The cell that brings them in.</summary>
    public static ScriptCell Cell { get; } = new("PocketView", $"using static {typeof(PocketViewTags).FullName};");

    /// <summary>Whether all that a cell lacks are tags, each used as one: <c>div(…)</c> or <c>div[…]</c>.</summary>
    public static bool IsMeant(ImmutableArray<ScriptDiagnostic> errors) => errors.All(error =>
        error.Id == "CS0103" && error.Message.Split('\'') is [_, var name, ..] && Tags.Contains(name)
        && error.SourceLine.AsSpan(Math.Min(error.SourceLine.Length, error.Column - 1 + name.Length)).TrimStart() is ['(' or '[', ..]);
}
