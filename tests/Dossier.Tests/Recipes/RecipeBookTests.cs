namespace Dossier.Tests.Recipes;

public sealed class RecipeBookTests
{
    [Theory]
    [InlineData(nameof(RecipeBook.Frames))]
    [InlineData(nameof(RecipeBook.Charts))]
    public void The_page_is_what_the_recipes_say_and_show(string name)
    {
        var book = Book(name);
        var made = book.Make();
        if (Environment.GetEnvironmentVariable("DOSSIER_ACCEPT") == "1")
        {
            File.WriteAllText(book.File, made);
        }

        var (is_, should) = ((File.Exists(book.File) ? File.ReadAllText(book.File) : "").Split('\n'), made.Split('\n'));
        var line = is_.Zip(should).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(is_.SequenceEqual(should), $"""
            {book.File} differs from what the recipes make, first in line {line + 1}:
              page:    {is_.ElementAtOrDefault(line)}
              recipes: {should.ElementAtOrDefault(line)}
            If the recipes are right, accept them and look at the difference:
              DOSSIER_ACCEPT=1 dotnet run --project tests/Dossier.Tests -- -class "*RecipeBookTests" && git diff docs
            """);
    }

    [Theory]
    [InlineData(nameof(RecipeBook.Frames))]
    [InlineData(nameof(RecipeBook.Charts))]
    public void Every_recipe_stands_on_the_page_with_a_sentence_and_asserts_something(string name)
    {
        var book = Book(name);
        var tests = book.Chapters.SelectMany(chapter => chapter.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute), inherit: false)).Select(method => method.Name);

        var recipes = book.All().ToList();

        Assert.Equal(tests.Order(StringComparer.Ordinal), recipes.Select(recipe => recipe.Method).Order(StringComparer.Ordinal));
        Assert.All(recipes, recipe => Assert.EndsWith(".", recipe.Text, StringComparison.Ordinal));
        // A picture is compared with the approved one wherever it is shown.
        Assert.All(recipes, recipe => Assert.Matches(@"Assert\.|Show\([\s\S]*Chart", recipe.Body));
    }

    [Fact]
    public void Every_chapter_is_in_a_book_and_every_picture_in_a_recipe()
    {
        var chapters = typeof(Recipe).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Recipe)));
        var pictures = RecipeBook.Charts.All().Select(recipe => Picture.Of(recipe.Method));

        Assert.Equal(
            chapters.Select(type => type.Name).Order(StringComparer.Ordinal),
            RecipeBook.Frames.Chapters.Concat(RecipeBook.Charts.Chapters).Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            pictures.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Picture.Folder).Order(StringComparer.Ordinal));
    }

    private static RecipeBook Book(string name) => name == nameof(RecipeBook.Charts) ? RecipeBook.Charts : RecipeBook.Frames;
}
