namespace Dossier.Briefs.Markdown;

/// <summary>When composing a brief ends before it is done.</summary>
/// <param name="Query">The longest time that one query may take.</param>
/// <param name="Stop">Cancelled when the brief is no longer wanted.</param>
internal sealed record ComposeLimits(TimeSpan Query, CancellationToken Stop = default)
{
    /// <summary>Far more than a query over thousands of articles takes, and no longer than somebody waits for an error.</summary>
    public static readonly ComposeLimits Usual = new(TimeSpan.FromSeconds(10));
}
