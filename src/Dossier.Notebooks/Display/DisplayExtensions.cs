namespace Dossier.Notebooks.Display;

/// <summary>The same as <c>display(x)</c>, written behind the value.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows the value below the cell and gives a handle to show another in its place.</summary>
    /// <param name="value">What to show.</param>
    /// <param name="mimeTypes">Forms to show it in, such as <c>text/plain</c>; none for the best there is.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows text that is in some form already, such as <c>text/html</c>.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => DisplayedValue.Show(value, mimeType);

    /// <summary>Shows a sequence as a table, whatever it holds.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value) => DisplayedValue.Show(value);

    /// <summary>The items, with a bar that grows as they are taken.</summary>
    /// <param name="items">What to go through.</param>
    /// <param name="label">What is being done, in a few words.</param>
    public static IEnumerable<T> WithProgress<T>(this IEnumerable<T> items, string label = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        return Going(items.TryGetNonEnumeratedCount(out var count) ? (items, count) : Counted(items), label);
    }

    private static (IEnumerable<T>, int) Counted<T>(IEnumerable<T> items)
    {
        var all = items.ToList();
        return (all, all.Count);
    }

    private static IEnumerable<T> Going<T>((IEnumerable<T> Items, int Count) all, string label)
    {
        using var bar = new ProgressBar(all.Count, label);
        foreach (var item in all.Items)
        {
            yield return item;
            bar.Step();
        }
    }
}
