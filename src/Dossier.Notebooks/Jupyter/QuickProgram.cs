using System.Runtime.InteropServices;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Packages;

namespace Dossier.Notebooks.Jupyter;

/// <summary>
/// Publishes the command compiled ahead of time, which starts in a third of the time. It needs the clone that the command was built in, and
/// the compiler's package the first time.
/// </summary>
internal static class QuickProgram
{
    private const string Project = "src/Dossier.Cli/Dossier.Cli.csproj";

    /// <summary>The clone that a program was built in; null for none, as for an installed tool, wherever it lies.</summary>
    /// <param name="folder">The program's folder.</param>
    public static string? CloneOf(string folder)
    {
        if (File.Exists(Path.Combine(folder, "DotnetToolSettings.xml")))
        {
            return null;
        }

        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (File.Exists(Path.Combine(above.FullName, Project)))
            {
                return above.FullName;
            }
        }

        return null;
    }

    /// <summary>Publishes; what is built on the way is kept among the clone's artifacts, so that the next time is quick.</summary>
    /// <param name="clone">The clone's folder.</param>
    /// <returns>The folder of the program; null when it could not be made, and then what was said.</returns>
    public static (string? Folder, string Output) TryPublish(string clone)
    {
        var artifacts = Path.Combine(clone, "artifacts", "kernel");
        var folder = Path.Combine(artifacts, "program");
        try
        {
            var (exitCode, output) = DotnetTool.Run(
                [
                    "publish", Path.Combine(clone, Project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
                    "--self-contained", "false",
                    "-p:PublishReadyToRun=true", "-p:RestoreLockedMode=false", $"-p:ArtifactsPath={artifacts}", "-o", folder,
                    "-v:q", "--nologo",
                ],
                clone,
                CancellationToken.None);
            return (exitCode == 0 ? folder : null, output.Trim());
        }
        catch (MagicException e)
        {
            return (null, e.Message);
        }
    }
}
