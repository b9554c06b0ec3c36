namespace Dossier.Cli.Tests;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a\u001b[2Jb", "a [2Jb")]
    [InlineData("\u202Eban\u202C on\u200B it", "ban on it")]
    [InlineData("one\r\ntwo\ta", "one  two a")]
    [InlineData("“Huawei’s” 70% 😀", "“Huawei’s” 70% 😀")]
    public void Text_of_others_does_not_steer_the_terminal(string text, string shown) => Assert.Equal(shown, TerminalText.Clean(text));
}
