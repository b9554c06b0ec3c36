using System.Globalization;
using System.Runtime.CompilerServices;
using Dossier.Charts;
using Dossier.Frames;

namespace Dossier.Tests.Recipes;

/// <summary>
/// What chapters of recipes share. A recipe is a test whose name is its title, whose first comment says what it does, and whose code up to
/// the first empty line stands on a page in <c>docs</c> with what it shows.
/// </summary>
public abstract class Recipe : IDisposable
{
    private static readonly Lazy<Workspace> Shipped = new(() => global::Dossier.Workspace.Open(Repository.DataFolder));
    private readonly string _folder = Directory.CreateTempSubdirectory("dossier-recipe-").FullName;

    // What a recipe shows does not depend on the language of the machine.
    protected Recipe() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    /// <summary>What the recipe showed, as Markdown.</summary>
    internal string Shown { get; private set; } = "";

#pragma warning disable IDE1006 // A recipe reads as in a notebook, where it is a variable.
    protected static Workspace workspace => Shipped.Value;
#pragma warning restore IDE1006

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A file in a folder of the recipe's own; the page shows the name alone.</summary>
    protected string InFolder(string name) => Path.Combine(_folder, name);

    protected void Show(DataFrame frame) => Add(frame.ToMarkdown(maxRows: 12));

    /// <summary>Shows a chart in the width of a page; its picture is compared with the approved one.</summary>
    protected void Show(Chart chart, [CallerMemberName] string recipe = "")
    {
        Picture.Compare(recipe, chart.ToSvg());
        Assert.Empty(chart.Warnings());
        Shown += $"\n![{chart.Title}](charts/{Picture.NameOf(recipe)})\n";
    }

    protected void Show(object? value) =>
        Add($"```text\n{(value?.ToString() ?? "null").TrimEnd().Replace("\r\n", "\n", StringComparison.Ordinal)}\n```\n");

    /// <summary>Shows what an error says.</summary>
    protected void ShowError(Func<object?> action)
    {
        var error = Record.Exception(action);
        Assert.NotNull(error);
        Show($"{error.GetType().Name}: {error.Message.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)}");
    }

    private void Add(string markdown) => Shown += "\n" + markdown;
}
