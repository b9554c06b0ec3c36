using System.Collections.Immutable;
using Dossier.Extraction;
using Dossier.Facts;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Reviewing;

/// <summary>
/// A review of a data folder, decision by decision: candidates become rows of the registers or of <c>rejected.csv</c>, rows whose passages
/// changed are renewed or given up. Nothing is written before <see cref="Save"/>; rows that nobody touched keep their bytes.
/// </summary>
public sealed class ReviewSession
{
    private readonly string _folder;
    private readonly Reviewer _reviewer;
    private readonly RegisterEdit _edit;
    private readonly Stack<(RegisterTexts Texts, ImmutableArray<ReviewItem> Items)> _past = [];
    private readonly HashSet<string> _known;
    private readonly ImmutableArray<StoryCluster> _found;
    private RegisterTexts _texts;
    private RegisterTexts _saved;

    private ReviewSession(string folder, Workspace opened, ExtractedFacts found, Reviewer reviewer)
    {
        (_folder, _reviewer, Opened) = (folder, reviewer, opened);
        _saved = _texts = RegisterTexts.Read(folder);
        (_found, Problems) = (found.Stories, found.Problems);
        Items = new ReviewQueue(RegisterNow(verifies: false), opened.Corpus).Find(found);
        _known = [.. SameFact.All(found).Select(candidate => candidate.Fact.Id), .. _texts[RegisterFiles.Evidence].Ids];
        _edit = new(opened.Corpus, opened.Tables, opened.Register, reviewer);
    }

    /// <summary>What waits for a decision: rows whose evidence changed, in the registers' order, then candidates by article and place.</summary>
    public ImmutableArray<ReviewItem> Items { get; private set; }

    /// <summary>Articles that the rules failed on, of which nothing waits; none unless the product has a fault.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>The data folder as it was opened.</summary>
    public Workspace Opened { get; }

    /// <summary>The data folder as it will be with the decisions made so far: for charts and checks before anything is saved.</summary>
    public Workspace Workspace => Opened with
    {
        Register = RegisterNow(verifies: true),
    };

    /// <summary>
    /// What waits, as the sheet that <see cref="Apply"/> reads back: <c>id, what, kind, article, paragraph, confidence, stories, similar,
    /// summary, row, before, quote, after, decision, reason, corrections</c>. The last three are empty, for the reviewer.
    /// </summary>
    public DataFrame Worksheet => ReviewSheet.Of(Items);

    /// <summary>Extracts candidates from a data folder and compares them with its registers.</summary>
    /// <param name="dataFolder">The folder with <c>corpus</c>, <c>registers</c> and <c>reference</c>.</param>
    /// <param name="reviewer">Who decides, kept in each row; may be empty when nothing is to be decided.</param>
    /// <param name="reviewedOn">The day that is kept in each row.</param>
    /// <param name="progress">Told after each file of the corpus; may be null.</param>
    /// <exception cref="BadInputException">The folder or its corpus is missing, or a register cannot be read.</exception>
    public static ReviewSession Open(string dataFolder, string reviewer, DateOnly reviewedOn, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(reviewer);
        var workspace = Workspace.Open(dataFolder, progress);
        return Open(dataFolder, workspace, Extractor.Extract(workspace.Corpus, Lexicon.From(workspace.Tables)), new(reviewer.Trim(), reviewedOn));
    }

    internal static ReviewSession Open(string dataFolder, Workspace workspace, ExtractedFacts found, Reviewer reviewer) =>
        new(dataFolder, workspace, found, reviewer);

    /// <summary>Lets a candidate into its register as it is, or says that a row stands on its passage where that is now.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <exception cref="BadInputException">The register would set the row aside; it says what is missing.</exception>
    /// <exception cref="ArgumentException">Nothing of that id waits.</exception>
    public void Accept(string item, string reason = "") => Do(new(item, Decision.Accepted) { Reason = reason });

    /// <summary>Adds a candidate's passage to a row that the register has, instead of making another row.</summary>
    /// <param name="item">The candidate's id.</param>
    /// <param name="fact">The row's id, such as the one in <see cref="ReviewItem.Similar"/>.</param>
    /// <exception cref="BadInputException">The register has no such row.</exception>
    /// <exception cref="ArgumentException">Nothing of that id waits.</exception>
    public void Support(string item, string fact) => Do(new(item, Decision.Accepted) { Corrections = Dictionary([("fact", fact)]) });

    /// <summary>Lets a fact in with other values, or puts other evidence under a row.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="reason">What changed and why.</param>
    /// <param name="corrections">Values by column of the register, written as in its file; <c>quote</c> is another passage.</param>
    /// <exception cref="BadInputException">There is no reason, no such column, or the register would set the row aside.</exception>
    /// <exception cref="ArgumentException">Nothing of that id waits.</exception>
    public void Correct(string item, string reason, params (string Column, string Value)[] corrections) =>
        Do(new(item, Decision.Corrected) { Reason = reason, Corrections = Dictionary(corrections) });

    /// <summary>Turns a candidate down for good, or gives a passage up; a row that nothing else supports leaves its register with it.</summary>
    /// <param name="item">The item's id.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="BadInputException">There is no reason.</exception>
    /// <exception cref="ArgumentException">Nothing of that id waits.</exception>
    public void Reject(string item, string reason) => Do(new(item, Decision.Rejected) { Reason = reason });

    /// <summary>Adds a fact by hand.</summary>
    /// <param name="kind"><c>deal-statistic</c>, <c>deal</c> or <c>restriction</c>.</param>
    /// <param name="article">Id of the article.</param>
    /// <param name="quote">The passage, letter by letter.</param>
    /// <param name="values">Values by column of the register.</param>
    /// <exception cref="BadInputException">The register would set the row aside; it says what is missing.</exception>
    public void Add(string kind, string article, string quote, params (string Column, string Value)[] values) =>
        Do(new("", Decision.Added) { Kind = kind, Article = article, Quote = quote, Corrections = Dictionary(values) });

    /// <summary>Takes the last decision back, also when it was saved already; the next <see cref="Save"/> writes that.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo()
    {
        if (!_past.TryPop(out var before))
        {
            return false;
        }

        (_texts, Items) = before;
        return true;
    }

    /// <summary>Reads decisions from a sheet and takes all of them, or none when one is at fault.</summary>
    /// <param name="path">The sheet, as <see cref="Worksheet"/> gives it; rows without a decision wait on.</param>
    /// <returns>What is wrong, by file and line; empty when all were taken.</returns>
    /// <exception cref="BadInputException">The file is missing or is no such sheet.</exception>
    public ImmutableArray<Problem> Apply(string path) => ReviewSheet.Apply(this, path);

    /// <summary>Writes the registers that changed, all together. The session goes on.</summary>
    /// <exception cref="BadInputException">Somebody else has changed a register since.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save()
    {
        _texts.Save(_folder, _saved);
        _saved = _texts;
    }

    /// <summary>Whether an id is or was one of this review's: then a decision about it that is not open has been taken already.</summary>
    internal bool Knows(string id) => _known.Contains(id);

    /// <summary>Takes a decision; it changes nothing when there are problems.</summary>
    internal ImmutableArray<Problem> Decide(ReviewDecision decision)
    {
        if (_reviewer.Name.Length == 0)
        {
            return [new("the review", 0, "the reviewer's name", "none", "Give it, with --reviewer NAME on the command line: each row keeps it.")];
        }

        var item = Items.FirstOrDefault(item => item.Id == decision.Item);
        if (item is null && decision.Decision != Decision.Added)
        {
            return [new("the review", 0, "the id of something that waits", $"'{decision.Item}'", "List what waits with the command 'review'.")];
        }

        var after = item is null ? _edit.Add(_texts, decision) : _edit.Decide(_texts, item, decision);
        if (_edit.Problems.IsEmpty)
        {
            _past.Push((_texts, Items));
            _texts = after;

            // A row that was given up takes its other passages with it.
            var evidence = after[RegisterFiles.Evidence].Ids.ToHashSet(StringComparer.Ordinal);
            Items = item is null ? Items : Items.Remove(item)
                .RemoveAll(other => other.Kind == ReviewKind.ChangedEvidence && !evidence.Contains(other.Id));
        }

        return _edit.Problems;
    }

    /// <summary>Takes back what came after a number of decisions.</summary>
    internal void UndoTo(int count)
    {
        while (_past.Count > count)
        {
            Undo();
        }
    }

    /// <summary>How many decisions were taken and not taken back.</summary>
    public int Decisions => _past.Count;

    private void Do(ReviewDecision decision)
    {
        if (decision.Decision != Decision.Added && Items.All(item => item.Id != decision.Item))
        {
            throw new ArgumentException($"Nothing that waits has the id '{decision.Item}'; Items lists what does.", nameof(decision));
        }

        if (Decide(decision) is [var problem, ..])
        {
            throw new BadInputException(problem);
        }
    }

    private Register RegisterNow(bool verifies)
    {
        var register = _texts.ToRegister(_folder, Opened.Tables, Opened.Corpus, verifies);
        return register with { Stories = ListedStories.Complete(register.Stories, _found) };
    }

    private static ImmutableDictionary<string, string> Dictionary((string Column, string Value)[] cells) =>
        cells.ToImmutableDictionary(cell => cell.Column, cell => cell.Value, StringComparer.Ordinal);
}
