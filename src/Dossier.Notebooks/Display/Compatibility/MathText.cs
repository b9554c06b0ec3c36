#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive;
#pragma warning restore IDE0130

/// <summary>A text that is LaTeX, written <c>(LaTeXString)@"\begin{align} …"</c>.</summary>
public sealed class LaTeXString
{
    private readonly string _text;

    /// <summary>Takes the text as it stands, with what delimits its formulas.</summary>
    public LaTeXString(string latexCode) => _text = latexCode;

    /// <summary>Takes the text as it stands.</summary>
    public static implicit operator LaTeXString(string latexCode) => new(latexCode);

    /// <summary>The text itself.</summary>
    public override string ToString() => _text;
}

/// <summary>A text that is one formula of LaTeX, written <c>(MathString)@"\frac{a}{b}"</c>.</summary>
public sealed class MathString
{
    private readonly string _text;

    /// <summary>Takes a formula without what delimits it.</summary>
    public MathString(string latexCode) => _text = latexCode;

    /// <summary>Takes a formula without what delimits it.</summary>
    public static implicit operator MathString(string latexCode) => new(latexCode);

    /// <summary>The formula itself.</summary>
    public override string ToString() => _text;
}
