using System.Globalization;

namespace Dossier.Pdf;

/// <summary>Writes the outline: a tree of bookmarks of which the first two levels are unfolded.</summary>
/// <remarks>ISO 32000-1:2008, clause 12.3.3.</remarks>
internal static class PdfOutline
{
    private const int UnfoldedLevels = 1;

    /// <summary>Returns the number of the outline's root.</summary>
    public static int Write(PdfObjects objects, IReadOnlyList<PdfBookmark> bookmarks, Func<PdfTarget, string> target)
    {
        var root = new Node(null, 0, objects.Reserve());
        var current = root;
        foreach (var bookmark in bookmarks)
        {
            while (current.Parent is { } parent && current.Bookmark!.Level >= bookmark.Level)
            {
                current = parent;
            }

            var node = new Node(current, current.Depth + 1, objects.Reserve()) { Bookmark = bookmark };
            current.Kids.Add(node);
            current = node;
        }

        objects.Set(root.Number, $"<</Type/Outlines{Range(root)}>>");
        WriteKids(objects, root, target);
        return root.Number;
    }

    private static void WriteKids(PdfObjects objects, Node parent, Func<PdfTarget, string> target)
    {
        for (var i = 0; i < parent.Kids.Count; i++)
        {
            var node = parent.Kids[i];
            var previous = i == 0 ? "" : $"/Prev {PdfSyntax.Reference(parent.Kids[i - 1].Number)}";
            var next = i == parent.Kids.Count - 1 ? "" : $"/Next {PdfSyntax.Reference(parent.Kids[i + 1].Number)}";
            objects.Set(
                node.Number,
                $"<</Title{PdfSyntax.Text(node.Bookmark!.Title)}/Parent {PdfSyntax.Reference(parent.Number)}{previous}{next}"
                + $"{Range(node)}/Dest{target(node.Bookmark.Target)}>>");
            WriteKids(objects, node, target);
        }
    }

    /// <summary>First and last kid, and how many lines show below: negative for a folded node.</summary>
    private static string Range(Node node)
    {
        if (node.Kids.Count == 0)
        {
            return "";
        }

        var count = node.Depth > UnfoldedLevels ? -Visible(node) : Visible(node);
        var (first, last) = (node.Kids[0].Number, node.Kids[^1].Number);
        return string.Create(CultureInfo.InvariantCulture, $"/First {first} 0 R/Last {last} 0 R/Count {count}");
    }

    private static int Visible(Node node) => node.Kids.Sum(kid => 1 + (kid.Depth > UnfoldedLevels ? 0 : Visible(kid)));

    private sealed record Node(Node? Parent, int Depth, int Number)
    {
        public PdfBookmark? Bookmark { get; init; }

        public List<Node> Kids { get; } = [];
    }
}
