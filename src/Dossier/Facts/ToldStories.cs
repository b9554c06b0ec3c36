namespace Dossier.Facts;

/// <summary>Which story each article of a register tells, and how many stories carry a fact. Found once, then looked up.</summary>
internal sealed class ToldStories
{
    private readonly Register _register;
    private readonly Dictionary<string, string> _storyOf = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, int>> _unreviewed;

    private ToldStories(Register register)
    {
        _register = register;
        foreach (var story in register.Stories)
        {
            foreach (var member in story.Members)
            {
                _storyOf.TryAdd(member.Article, story.Id);
            }
        }

        _unreviewed = new(() => register.Facts.Where(IsUnreviewed).GroupBy(SameFact.KeyOf, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => Count(same.SelectMany(fact => fact.Evidence)), StringComparer.Ordinal));
    }

    public string StoryOf(string article) => _storyOf.GetValueOrDefault(article, article);

    public int Count(Fact fact) => IsUnreviewed(fact) && _unreviewed.Value.TryGetValue(SameFact.KeyOf(fact), out var count)
        ? count
        : Count(fact.Evidence);

    private int Count(IEnumerable<Evidence> evidence) => evidence.Where(e => e.Stance == Stance.Supports)
        .Select(e => StoryOf(e.Article)).Distinct(StringComparer.Ordinal).Count();

    private static bool IsUnreviewed(Fact fact) => fact.Review is null && !fact.Evidence.IsEmpty;

    /// <summary>Keeps what was found for the register that asked last: a copy with other stories or facts must not get its original's.</summary>
    internal sealed class Kept
    {
        private ToldStories? _told;

        public ToldStories Of(Register register)
        {
            var told = _told;
            return told is not null && ReferenceEquals(told._register, register) ? told : _told = new(register);
        }

        // What was looked up before does not make two registers differ.
        public override bool Equals(object? obj) => obj is Kept;

        public override int GetHashCode() => 0;
    }
}
