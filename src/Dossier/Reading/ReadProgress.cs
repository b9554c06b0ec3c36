namespace Dossier.Reading;

/// <summary>How far reading a folder, or extracting from its articles, has come.</summary>
/// <param name="Done">Files that were read or set aside, or articles that were extracted from.</param>
/// <param name="Total">Files in the folder that are to be looked at, or articles.</param>
/// <param name="File">The file that was done last, relative to the folder.</param>
public readonly record struct ReadProgress(int Done, int Total, string File);
