namespace Dossier.Notebooks.Files;

/// <summary>A variable of a notebook that can be set from outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What values it takes.</param>
/// <param name="Default">The C# expression that it has in the notebook.</param>
/// <param name="Comment">What its author says about it; empty for nothing.</param>
/// <param name="IsConstant">Whether it must be declared anew to change.</param>
internal sealed record NotebookParameter(string Name, ParameterType Type, string Default, string Comment, bool IsConstant)
{
    /// <summary>A line of C# that sets it.</summary>
    public string Assign(string expression) => IsConstant ? $"const {Type.Name} {Name} = {expression};" : $"{Name} = {expression};";
}
