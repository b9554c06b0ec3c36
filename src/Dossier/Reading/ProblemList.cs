using System.Collections.Immutable;
using System.Globalization;

namespace Dossier.Reading;

/// <summary>Problems as lines to be read by people.</summary>
internal static class ProblemList
{
    private const int Most = 10;

    /// <summary>Each problem in a line, in order; of many that differ only in their place the first ten, and how many more there are.</summary>
    public static IEnumerable<string> Shortened(ImmutableArray<Problem> problems)
    {
        var left = problems.CountBy(KindOf).ToDictionary();
        var told = new Dictionary<(string, string, string), int>();
        foreach (var problem in problems)
        {
            var kind = KindOf(problem);
            var number = told[kind] = told.GetValueOrDefault(kind) + 1;
            if (number <= Most)
            {
                yield return problem.ToString();
            }
            else if (number == Most + 1)
            {
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"… and {left[kind] - Most:#,0} more: expected {problem.Expected}, found {problem.Found}.");
            }
        }
    }

    private static (string, string, string) KindOf(Problem problem) => (problem.Expected, problem.Found, problem.NextStep);
}
