namespace Dossier.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>There were findings, or something was set aside; what could be made was made.</summary>
    public const int Findings = 1;

    /// <summary>Nothing was made.</summary>
    public const int NothingMade = 2;

    /// <summary>The user stopped it: what shells give for Ctrl+C.</summary>
    public const int Stopped = 130;
}
