using System.Text;

namespace Dossier.Notebooks.Scripting;

/// <summary>A replacement of a stretch of the text as the user wrote it. It never contains a line break of its own.</summary>
internal readonly record struct TextEdit(int Start, int Length, string Replacement)
{
    public static TextEdit Insert(int at, string text) => new(at, 0, text);
}

/// <summary>
/// A cell's text after edits, which knows where each position came from. Edits keep every line break, so line numbers
/// are the user's; columns and offsets go through <see cref="ToOriginal"/>.
/// </summary>
internal sealed class EditedText
{
    private readonly List<(int Edited, TextEdit Edit)> _edits = [];

    private readonly string _original;

    private EditedText(string original) => Text = _original = original;

    public string Text { get; private set; }

    /// <summary>Applies edits that do not overlap, in any order.</summary>
    public static EditedText Apply(string original, IEnumerable<TextEdit> edits)
    {
        var result = new EditedText(original);
        var text = new StringBuilder();
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length))
        {
            text.Append(original, position, edit.Start - position);
            result._edits.Add((text.Length, edit));
            text.Append(edit.Replacement);
            position = edit.Start + edit.Length;
        }

        result.Text = result._edits.Count == 0 ? original : text.Append(original, position, original.Length - position).ToString();
        return result;
    }

    /// <summary>The text with more edits, given in positions of the edited text that the user wrote.</summary>
    public EditedText With(IEnumerable<TextEdit> more) =>
        Apply(_original, _edits.Select(entry => entry.Edit).Concat(more.Select(edit => edit with { Start = ToOriginal(edit.Start) })));

    /// <summary>The edit that blanks a stretch: line breaks stay, everything else becomes a space.</summary>
    public static TextEdit Blank(string original, int start, int length) => new(start, length, string.Create(length, (original, start),
        static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var character = source.original[source.start + i];
                span[i] = character is '\r' or '\n' ? character : ' ';
            }
        }));

    /// <summary>Where a position of the edited text is in the original; inside an insertion, where it was inserted.</summary>
    public int ToOriginal(int position)
    {
        var shift = 0;
        foreach (var (edited, edit) in _edits)
        {
            if (edited > position)
            {
                break;
            }

            var inside = position - edited;
            if (inside < edit.Replacement.Length)
            {
                return edit.Start + Math.Min(inside, edit.Length);
            }

            shift += edit.Length - edit.Replacement.Length;
        }

        return position + shift;
    }

    /// <summary>Where a position of the original is in the edited text.</summary>
    public int ToEdited(int position)
    {
        var shift = 0;
        foreach (var (_, edit) in _edits)
        {
            if (edit.Start + edit.Length > position)
            {
                break;
            }

            shift += edit.Replacement.Length - edit.Length;
        }

        return position + shift;
    }

    /// <summary>Whether a position of the edited text lies in text that the user did not write.</summary>
    public bool IsInserted(int position) => _edits.Exists(entry => entry.Edit.Length == 0
        && position >= entry.Edited && position < entry.Edited + entry.Edit.Replacement.Length);
}
