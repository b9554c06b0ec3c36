namespace Dossier.Tests.Recipes;

/// <summary>The approved pictures of the gallery, which stand on its page.</summary>
internal static class Picture
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "charts");

    public static string Of(string recipe) => Path.Combine(Folder, NameOf(recipe));

    /// <summary>Compares a picture with the approved one, or approves it when asked to.</summary>
    public static void Compare(string recipe, string svg)
    {
        var file = Of(recipe);
        if (Environment.GetEnvironmentVariable("DOSSIER_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, svg);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == svg, $"""
            docs/charts/{NameOf(recipe)} is not what the recipe draws. If the recipe is right, accept it and look at the picture:
              DOSSIER_ACCEPT=1 dotnet run --project tests/Dossier.Tests -- -class "*RecipeBookTests" && git status docs
            """);
    }

    public static string NameOf(string recipe) => recipe.Replace('_', '-').ToLowerInvariant() + ".svg";
}
