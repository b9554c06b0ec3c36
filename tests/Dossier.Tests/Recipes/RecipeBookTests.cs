namespace Dossier.Tests.Recipes;

public sealed class RecipeBookTests
{
    private static readonly string Page = Path.Combine(Repository.Root, "docs", "frames.md");

    [Fact]
    public void The_page_is_what_the_recipes_say_and_show()
    {
        var made = RecipeBook.Make();
        if (Environment.GetEnvironmentVariable("DOSSIER_ACCEPT") == "1")
        {
            File.WriteAllText(Page, made);
        }

        var (is_, should) = ((File.Exists(Page) ? File.ReadAllText(Page) : "").Split('\n'), made.Split('\n'));
        var line = is_.Zip(should).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(is_.SequenceEqual(should), $"""
            docs/frames.md differs from what the recipes make, first in line {line + 1}:
              page:    {is_.ElementAtOrDefault(line)}
              recipes: {should.ElementAtOrDefault(line)}
            If the recipes are right, accept them and look at the difference:
              DOSSIER_ACCEPT=1 dotnet run --project tests/Dossier.Tests -- -class "*RecipeBookTests" && git diff docs/frames.md
            """);
    }

    [Fact]
    public void Every_recipe_stands_on_the_page_with_a_sentence_and_asserts_something()
    {
        var tests = typeof(Recipe).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Recipe)))
            .SelectMany(chapter => chapter.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: false)).Select(method => method.Name);

        var recipes = RecipeBook.All().ToList();

        Assert.Equal(tests.Order(StringComparer.Ordinal), recipes.Select(recipe => recipe.Method).Order(StringComparer.Ordinal));
        Assert.All(recipes, recipe => Assert.EndsWith(".", recipe.Text, StringComparison.Ordinal));
        Assert.All(recipes, recipe => Assert.Contains("Assert.", recipe.Body, StringComparison.Ordinal));
    }
}
