using Dossier.Notebooks.Cells;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;

namespace Dossier.Notebooks.Display;

/// <summary>What every cell can call by its bare name to show things.</summary>
public static class DisplayFunctions
{
    /// <summary>
    /// Shows a value below the cell, now: frames and lists of records as tables, charts as pictures, facts with their passages.
    /// </summary>
    /// <param name="value">What to show; null shows as null.</param>
    /// <param name="mimeTypes">The forms to show it in, such as <c>text/plain</c>; none for the best there is. Text is then taken as it
    /// stands.</param>
    /// <returns>A handle to show another value in the same place.</returns>
#pragma warning disable IDE1006 // Notebooks have always written it in lower case.
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Text that is HTML already: it is shown, and embedded in other HTML, as it stands.</summary>
    public static IHtmlContent HTML(string html) => new HtmlString(html);

    /// <summary>Text that is Markdown, to be shown as such.</summary>
    public static RichText Markdown(string markdown) => new("text/markdown", markdown);

    /// <summary>Text that is an SVG picture.</summary>
    public static RichText SVG(string svg) => new("image/svg+xml", svg);

    /// <summary>Text that is LaTeX.</summary>
    public static RichText LaTeX(string latex) => new("text/latex", latex);

    /// <summary>Has the notebook's page run JavaScript, if its reader trusts the notebook.</summary>
    public static DisplayedValue Javascript(string code) => DisplayedValue.Show(new RichText("application/javascript", code));

    /// <summary>Adds rules of style to the notebook's page.</summary>
    public static DisplayedValue CSS(string rules) => DisplayedValue.Show(HTML($"<style>{rules}</style>"));

    /// <summary>Asks the user for a line of text.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public static Task<string> GetInputAsync(string prompt = "", bool isPassword = false) => Kernel.GetInputAsync(prompt, isPassword);

    /// <summary>Asks the user for a text that is not shown while it is typed.</summary>
    /// <exception cref="NotSupportedException">There is nobody to ask.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") => Kernel.GetPasswordAsync(prompt);

    /// <summary>A PNG or JPEG picture from a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RichText Image(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new(bytes is [0x89, (byte)'P', ..] ? "image/png" : "image/jpeg", Convert.ToBase64String(bytes));
    }

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Only when something new comes, so that nothing flickers.</param>
    public static void ClearOutput(bool wait = false) => DisplayedValue.Send(new ClearOutput(wait));
}

/// <summary>Text in a form that clients show richly.</summary>
/// <param name="MimeType">The form, such as <c>text/markdown</c>.</param>
/// <param name="Content">The text; base64 for pictures made of pixels.</param>
public sealed record RichText(string MimeType, string Content)
{
    /// <summary>The text itself; for pictures made of pixels, what they are.</summary>
    public override string ToString() => MimeType is "image/png" or "image/jpeg" ? $"({MimeType} picture)" : Content;
}
