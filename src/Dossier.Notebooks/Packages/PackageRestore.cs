using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Packages;

/// <summary>Packages to restore together.</summary>
/// <param name="Packages">Name and version of each; <c>*</c> is the newest.</param>
/// <param name="Sources">Addresses and folders to look in, beside those that the user has set up.</param>
internal sealed record PackageRequest(ImmutableSortedDictionary<string, string> Packages, ImmutableArray<string> Sources);

/// <summary>
/// Has the .NET SDK restore packages for a project made for the purpose, so that sources, credentials and the cache of packages are those
/// of the user's other projects. What a request gave is remembered under the hash of its project: the next time nothing is started at all.
/// </summary>
internal static class PackageRestore
{
    private const string ProjectFile = "notebook.csproj";

    /// <summary>Restores packages and all that they need.</summary>
    /// <exception cref="MagicException">A package cannot be had; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted.</exception>
    public static RestoredPackages Run(PackageRequest request, PackageFolders folders, CancellationToken cancellation)
    {
        var cacheFolder = folders.Cache;
        var project = Project(request, folders.Config);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..32];
        var folder = Path.Combine(cacheFolder, key);
        var known = RestoredPackages.TryRead(AssetsIn(folder));
        if (known is not null && !IsStale(request, folder))
        {
            return known;
        }

        try
        {
            Restore(request, project, folder, isRefresh: known is not null, cancellation);
        }
        catch (MagicException) when (known is not null)
        {
            // Without a network, what was the newest yesterday will do.
            return known;
        }

        return RestoredPackages.TryRead(AssetsIn(folder)) ?? throw new MagicException(
            $"The packages were restored, but files of theirs are missing. Delete {folder} and run the cell again.", "PackageError");
    }

    // What is to be the newest of its kind may be another one after a day.
    private static bool IsStale(PackageRequest request, string folder) =>
        request.Packages.Values.Any(version => version.Contains('*', StringComparison.Ordinal))
        && TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(AssetsIn(folder)) > TimeSpan.FromDays(1);

    private static void Restore(PackageRequest request, string project, string folder, bool isRefresh, CancellationToken cancellation)
    {
        // Another notebook may restore the same at this moment: each works in a folder of its own, and the first to end is kept.
        var work = $"{folder}-{Environment.ProcessId}";
        Directory.CreateDirectory(work);
        try
        {
            File.WriteAllText(Path.Combine(work, ProjectFile), project);
            // Old notebooks name sources that are no more; what they want may be elsewhere.
            var ignoresFailed = request.Sources.IsEmpty ? "false" : "true";
            var (exitCode, output) = DotnetTool.Run(
                ["restore", ProjectFile, "--nologo", "-v:q", "-p:NuGetInteractive=false", $"-p:RestoreIgnoreFailedSources={ignoresFailed}"],
                work, cancellation);
            if (exitCode != 0)
            {
                throw RestoreErrors.Of(output, request);
            }

            if (isRefresh)
            {
                Directory.Delete(folder, recursive: true);
            }

            if (!Directory.Exists(folder))
            {
                Directory.Move(work, folder);
            }
        }
        finally
        {
            if (Directory.Exists(work))
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static string AssetsIn(string folder) => Path.Combine(folder, "obj", "project.assets.json");

    // Build files of folders above must not change what is restored; package sources set up beside the notebook count.
    private static string Project(PackageRequest request, string configFolder)
    {
        var sources = SecurityElement.Escape(string.Join(';', request.Sources));
        var packages = string.Concat(request.Packages.Select(package =>
            $"    <PackageReference Include=\"{SecurityElement.Escape(package.Key)}\""
            + $" Version=\"{SecurityElement.Escape(package.Value)}\" />\n"));
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <SelfContained>false</SelfContained>
                <NuGetAudit>false</NuGetAudit>
                <RestoreRootConfigDirectory>{SecurityElement.Escape(configFolder)}</RestoreRootConfigDirectory>
                <RestoreAdditionalProjectSources>{sources}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
            {packages}  </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>

            """;
    }
}
