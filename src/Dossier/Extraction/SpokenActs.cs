using System.Collections.Immutable;
using Dossier.Facts;

namespace Dossier.Extraction;

/// <summary>
/// The act and the list of which an article has told last: "the ban was lifted", "ZTE is on the list, too" leave to what stands before them
/// what they do and whose they are.
/// </summary>
internal sealed class SpokenActs
{
    private (Measure Measure, Instrument Instrument)? _act;
    private string _actor = "";
    private List? _list;

    // Told of in the sentence that is being read: "on the list" means the one before it.
    private List? _next;

    /// <summary>The vendors of the last act.</summary>
    public ImmutableArray<LexiconEntry> Vendors { get; private set; } = [];

    /// <summary>Whose list was told of last; null for none.</summary>
    public LexiconEntry? Keeper => _list?.Keeper;

    /// <summary>Whether a list that was not told of can be a country's: its act was the last.</summary>
    public bool CanKeep(LexiconEntry keeper) => _list is not null || keeper.Country == _actor;

    /// <summary>Begins a sentence.</summary>
    public void Enter() => _list = _next ?? _list;

    /// <summary>The row with the measure that it leaves to what was told; itself when it names one, null when nothing was told.</summary>
    public MeasurePhrase? Complete(MeasurePhrase row) => !row.IsSame ? row
        : row.IsList && _list is { } list ? row with { Measure = list.Measure, Instrument = Instrument.ListEntry }
        : _act is { } act ? row with { Measure = act.Measure, Instrument = act.Instrument } : null;

    /// <summary>Takes up an act; one that puts on a list makes that the list that is spoken of.</summary>
    public void Note(MeasurePhrase row, LexiconEntry actor, ImmutableArray<LexiconEntry> vendors, SentenceView sentence)
    {
        (_act, _actor, Vendors) = ((row.Measure, row.Instrument), actor.Country, vendors);
        _next = row.Instrument == Instrument.ListEntry ? new(row.Measure, actor, sentence) : _next;
    }

    /// <summary>Takes up a list of companies that a body has made known without a name: what it does is to designate them.</summary>
    public void NoteList(LexiconEntry keeper, SentenceView sentence) => _next = new(Measure.Designation, keeper, sentence);

    /// <summary>Whether "it" can be the list: the paragraph has told of it.</summary>
    public bool IsListNear(SentenceView sentence) => _list?.Sentence.Passage.Number == sentence.Passage.Number;

    private sealed record List(Measure Measure, LexiconEntry Keeper, SentenceView Sentence);
}
