namespace Dossier.Notebooks.Scripting;

/// <summary>A piece of C# to run: its name appears in errors and stack traces, such as <c>cell 3</c> or <c>helpers.csx</c>.</summary>
internal sealed record ScriptCell(string Name, string Code);
