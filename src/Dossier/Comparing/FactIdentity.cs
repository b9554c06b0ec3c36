using Dossier.Facts;

namespace Dossier.Comparing;

/// <summary>By what a fact is known to be the same one in other data.</summary>
internal static class FactIdentity
{
    /// <summary>A reviewed fact by its id, which stays; a candidate, which is numbered anew each time, by what it says in which words.</summary>
    public static string Of(Fact fact) => fact.Review is not null || fact.Evidence.IsEmpty
        ? $"{fact.Kind}|{fact.Id}"
        : $"{SameFact.KeyOf(fact)}|{fact.Evidence[0].Article}|{fact.Evidence[0].Quote}";
}
