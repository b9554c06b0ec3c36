using AngleSharp.Dom;

namespace Dossier.Reading.Web;

/// <summary>Sorts the elements of a page: which hold text, and which are set aside, with the reason.</summary>
internal sealed class PageParts
{
    private const int LongestExcerpt = 120;

    private readonly Dictionary<IElement, string> _aside = [];
    private readonly Dictionary<IElement, int> _words = [];
    private readonly HashSet<IElement> _holdHeadline = [];
    private readonly IElement _body;

    public PageParts(IElement body)
    {
        _body = body;
        Count(body, inLink: false);
        SetAside(body);
        _words.Clear();
        Count(body, inLink: false);
    }

    /// <summary>Whether the element was set aside by itself; those inside are not looked at.</summary>
    public bool IsAside(IElement element) => _aside.ContainsKey(element);

    /// <summary>Words of the element that are text and stand in no link.</summary>
    public int WordsOf(IElement element) => _words.GetValueOrDefault(element);

    /// <summary>Whether the element or one around it was set aside.</summary>
    public bool IsInsideAside(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (IsAside(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was set aside in an element, in order, without parts that hold no text.</summary>
    public IEnumerable<LeftOutPart> LeftOutIn(IElement element)
    {
        if (_aside.TryGetValue(element, out var reason))
        {
            return reason != PartReason.NoText && Part(element, reason) is { } part ? [part] : [];
        }

        return element.Children.SelectMany(LeftOutIn);
    }

    /// <summary>The element as a part that was left out; null when it has no text.</summary>
    public static LeftOutPart? Part(IElement element, string reason)
    {
        var text = PageText.RunTogether(TextOf(element, 4 * LongestExcerpt));
        return text.Length == 0 ? null : new(LineOf(element), reason, text.Length <= LongestExcerpt ? text : text[..LongestExcerpt] + "…");
    }

    /// <summary>Line of an element's tag in the file, from 1.</summary>
    public static int LineOf(IElement element)
    {
        var at = element;
        while (at is not null && at.SourceReference is null)
        {
            at = at.ParentElement;
        }

        return at?.SourceReference?.Position.Line ?? 1;
    }

    private static string TextOf(IElement element, int most)
    {
        var text = new System.Text.StringBuilder();
        foreach (var node in element.Descendants().OfType<IText>())
        {
            if (text.Length >= most)
            {
                break;
            }

            if (node.ParentElement is null || PartReason.Of(node.ParentElement) != PartReason.NoText)
            {
                text.Append(node.Data).Append(' ');
            }
        }

        return text.ToString();
    }

    private int Count(IElement element, bool inLink)
    {
        if (IsAside(element) || element.LocalName is "script" or "style" or "noscript" or "template")
        {
            return 0;
        }

        inLink |= element.LocalName == "a";
        var words = 0;
        foreach (var node in element.ChildNodes)
        {
            words += node switch
            {
                IElement child => Count(child, inLink),
                IText text when !inLink => Words.Count(text.Data),
                _ => 0,
            };
            if (node is IElement { LocalName: "h1" } or IElement { LocalName: "main" } || (node is IElement inner
                && _holdHeadline.Contains(inner)))
            {
                _holdHeadline.Add(element);
            }
        }

        _words[element] = words;
        return words;
    }

    private void SetAside(IElement element)
    {
        foreach (var child in element.Children)
        {
            var reason = PartReason.Of(child);
            if (reason.Length > 0 && !HoldsTheArticle(child, reason))
            {
                _aside.Add(child, reason);
            }
            else if (child.LocalName == "header" && !_holdHeadline.Contains(child) && WordsOf(child) * 4 < WordsOf(_body))
            {
                _aside.Add(child, "page header");
            }
            else
            {
                SetAside(child);
            }
        }
    }

    // Sites put such words on what holds the whole page, too: "with-sidebar", "comments-open".
    private bool HoldsTheArticle(IElement element, string reason) => reason != PartReason.NoText
        && ((_holdHeadline.Contains(element) && reason != PartReason.Hidden) || (reason != PartReason.Comments && WordsOf(element) * 2 > WordsOf(_body)));
}
