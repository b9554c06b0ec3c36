using Dossier.Briefs;

namespace Dossier.Tests.Briefs;

/// <summary>The briefs that ship, as they stand in the repository.</summary>
internal static class ShippedBriefs
{
    public static MarkdownBrief Overview => Read("huawei-cloud");

    public static MarkdownBrief Read(string name) => MarkdownBrief.Read(Path.Combine(Repository.DataFolder, "briefs", name + ".md"));
}
