using Dossier.Briefs;
using Dossier.Extraction;

namespace Dossier;

public sealed partial record Workspace
{
    /// <summary>
    /// The same articles with what rules find in them in place of the reviewed facts: of high and medium confidence, and read by nobody.
    /// </summary>
    /// <remarks>Linear in the text.</remarks>
    public Workspace Candidates() => this with
    {
        Register = DraftBrief.Numbered(Extractor.Extract(Corpus, Lexicon.From(Tables))) with { References = Register.References },
    };
}
