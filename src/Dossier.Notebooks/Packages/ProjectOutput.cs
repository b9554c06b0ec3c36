using System.Collections.Immutable;
using System.Reflection;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>Builds a project and finds what it makes.</summary>
internal static class ProjectOutput
{
    /// <summary>The project's assembly and those that it needs.</summary>
    /// <exception cref="MagicException">The project is missing or does not build.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public static ImmutableArray<string> Build(string project, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(project);
        if (!File.Exists(path))
        {
            throw new MagicException($"There is no project {path}. Correct the path; it counts from {Directory.GetCurrentDirectory()}.",
                "ProjectError");
        }

        var folder = Path.GetDirectoryName(path)!;
        const string WithPackages = "-p:CopyLocalLockFileAssemblies=true";
        var (exitCode, output) = DotnetTool.Run(["build", path, "--nologo", "-v:q", WithPackages], folder, cancellation);
        if (exitCode != 0)
        {
            var errors = output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))
                .Select(line => line.Trim().Split(" [")[0]).Distinct(StringComparer.Ordinal).Take(10).ToList();
            var said = errors.Count > 0 ? string.Join('\n', errors) : output.Trim();
            throw new MagicException($"{Path.GetFileName(path)} does not build:\n{said}", "ProjectError");
        }

        var (_, target) = DotnetTool.Run(["msbuild", path, "-nologo", "-getProperty:TargetPath", WithPackages], folder, cancellation);
        var assembly = target.Trim();
        return File.Exists(assembly)
            ? [.. Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*.dll").Where(IsManaged).Order(StringComparer.Ordinal)]
            : throw new MagicException($"{Path.GetFileName(path)} built, but made no assembly. Name a project with one target framework.",
                "ProjectError");
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
