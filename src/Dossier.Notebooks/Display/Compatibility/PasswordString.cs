#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive;
#pragma warning restore IDE0130

/// <summary>A text that is not to be shown by accident.</summary>
public sealed class PasswordString
{
    private readonly string _text;

    internal PasswordString(string text) => _text = text;

    /// <summary>The text itself.</summary>
    public string GetClearTextPassword() => _text;

    /// <summary>Dots, as many as there are letters.</summary>
    public override string ToString() => new('•', _text.Length);
}
