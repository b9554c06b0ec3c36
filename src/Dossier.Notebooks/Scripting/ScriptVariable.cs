namespace Dossier.Notebooks.Scripting;

/// <summary>A variable of the session, with its declared type.</summary>
internal sealed record ScriptVariable(string Name, Type Type, object? Value)
{
    /// <summary>The type as C# writes it, such as <c>List&lt;int&gt;</c>.</summary>
    public string TypeName => CSharpNames.Of(Type);
}
