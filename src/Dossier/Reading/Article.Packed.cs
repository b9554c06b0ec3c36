using System.Collections.Immutable;

namespace Dossier.Reading;

/// <content>Keeping many articles in little memory.</content>
public sealed partial record Article
{
    private Article(Article article, PackedText packed)
        : this(article) => (_text, _passages, _packed) = ("", [], packed);

    private Article(Article article, string text, ImmutableArray<Passage> passages)
        : this(article) => (_text, _passages, _packed) = (text, passages, null);

    /// <summary>The length of its text in chars, as far as that is held in memory unpacked.</summary>
    internal int Length => _text.Length;

    /// <summary>How many passages it has.</summary>
    internal int PassageCount => _packed?.PassageCount ?? _passages.Length;

    /// <summary>How many of them were set aside.</summary>
    internal int SetAsideCount => _packed?.SetAsideCount ?? _passages.Count(passage => passage.Kind == PassageKind.SetAside);

    /// <summary>The same article in a fraction of the memory. Its text and passages are unpacked each time they are asked for: who works with
    /// them asks for <see cref="Unpacked"/> first.</summary>
    internal Article Packed() => _packed is null && PackedText.Of(_text, _passages, WordCount) is { } packed ? new(this, packed) : this;

    /// <summary>The same article with text and passages at hand.</summary>
    internal Article Unpacked() => _packed?.Unpacked() is var (text, passages) ? new(this, text, passages) : this;

    private static int CountWords(ImmutableArray<Passage> passages) =>
        passages.Where(passage => passage.Kind != PassageKind.SetAside).Sum(passage => Words.Count(passage.Text));
}
