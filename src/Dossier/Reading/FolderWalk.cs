using System.Collections.Immutable;

namespace Dossier.Reading;

/// <summary>Lists the files below a folder in ordinal order of their paths; links that lead back are followed once.</summary>
internal sealed class FolderWalk
{
    private readonly List<(string Path, string Name)> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(DirectoryInfo Folder, string Name)> _links = new();
    private readonly List<Problem> _problems = [];

    private FolderWalk()
    {
    }

    /// <summary>The files (full path, path relative to the folder with forward slashes) and what could not be entered.</summary>
    public static (ImmutableArray<(string Path, string Name)> Files, ImmutableArray<Problem> Problems) Of(string folder)
    {
        var walk = new FolderWalk();
        walk.Enter(new(folder), "");
        while (walk._links.TryDequeue(out var link))
        {
            walk.FollowLink(link.Folder, link.Name);
        }

        return ([.. walk._files.OrderBy(file => file.Name, StringComparer.Ordinal)], [.. walk._problems]);
    }

    // Links are put off until the real folders are known, so that a file keeps its own path.
    private void Enter(DirectoryInfo folder, string prefix)
    {
        if (!_seen.Add(Path.TrimEndingDirectorySeparator(folder.FullName)))
        {
            _problems.Add(new(prefix.TrimEnd('/'), 0, "a folder", "a link to a folder that is read already",
                "Nothing to do, or remove the link."));
            return;
        }

        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (FileKind.IsIgnored(entry.Name))
                {
                    continue;
                }

                if (entry is not DirectoryInfo inner)
                {
                    _files.Add((entry.FullName, prefix + entry.Name));
                }
                else if (inner.LinkTarget is null)
                {
                    Enter(inner, $"{prefix}{inner.Name}/");
                }
                else
                {
                    _links.Enqueue((inner, $"{prefix}{inner.Name}/"));
                }
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            _problems.Add(new(prefix.TrimEnd('/'), 0, "a folder that can be read", e.Message.TrimEnd('.'),
                "Check the folder's permissions."));
        }
    }

    private void FollowLink(DirectoryInfo link, string prefix)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is DirectoryInfo { Exists: true } target)
            {
                Enter(target, prefix);
                return;
            }
        }
        catch (IOException)
        {
            // A link that leads to itself: named below like one that leads nowhere.
        }

        _problems.Add(new(prefix.TrimEnd('/'), 0, "a folder", "a link that leads nowhere", "Remove the link, or point it at a folder."));
    }
}
