using System.Collections.Immutable;
using Dossier.Reading;

namespace Dossier.Notebooks.Jupyter;

/// <summary>A folder in which Jupyter looks for kernels.</summary>
/// <param name="Kernels">The folder, which may not exist yet.</param>
internal sealed record KernelPlace(string Kernels)
{
    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The user's own folder, by Jupyter's rules for each system.</summary>
    public static KernelPlace OfUser { get; } = new(Path.Combine(UserData(), "kernels"));

    /// <summary>The folder that the options of an installation mean.</summary>
    /// <param name="prefix">The folder above <c>share/jupyter</c>; null for none.</param>
    /// <param name="sysPrefix">The active Python environment's.</param>
    /// <exception cref="BadInputException">No Python environment is active.</exception>
    public static KernelPlace Choose(string? prefix, bool sysPrefix)
    {
        if (sysPrefix)
        {
            prefix = Variable("VIRTUAL_ENV") ?? Variable("CONDA_PREFIX") ?? throw new BadInputException(new("--sys-prefix", 0,
                "an active Python environment (VIRTUAL_ENV or CONDA_PREFIX)", "none",
                "Activate one, or name its folder with --prefix DIR."));
        }

        return prefix is null ? OfUser : new(Path.Combine(prefix, "share", "jupyter", "kernels"));
    }

    /// <summary>All folders that Jupyter searches, in its order.</summary>
    public static ImmutableArray<KernelPlace> All()
    {
        var paths = (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(UserData());
        foreach (var prefix in new[] { Variable("VIRTUAL_ENV"), Variable("CONDA_PREFIX") })
        {
            paths = prefix is null ? paths : paths.Append(Path.Combine(prefix, "share", "jupyter"));
        }

        paths = OperatingSystem.IsWindows()
            ? paths.Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter"))
            : paths.Append("/usr/local/share/jupyter").Append("/usr/share/jupyter");
        return [.. paths.Distinct(StringComparer.Ordinal).Select(path => new KernelPlace(Path.Combine(path, "kernels")))];
    }

    private static string UserData() => Variable("JUPYTER_DATA_DIR")
        ?? (OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS() ? Path.Combine(Home, "Library", "Jupyter")
            : Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(Home, ".local", "share"), "jupyter"));

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
