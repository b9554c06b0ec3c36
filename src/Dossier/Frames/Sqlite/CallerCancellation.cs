namespace Dossier.Frames.Sqlite;

/// <summary>
/// What stops queries that were given no token of their own: a notebook sets it for each cell, so that whoever interrupts the cell stops its
/// queries, too. It follows the code into tasks.
/// </summary>
internal static class CallerCancellation
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    public static CancellationToken Token => Current.Value;

    /// <summary>Sets the token for what runs from here on in this flow of control.</summary>
    public static void Use(CancellationToken token) => Current.Value = token;
}
