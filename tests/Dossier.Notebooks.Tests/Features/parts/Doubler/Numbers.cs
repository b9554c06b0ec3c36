namespace Doubler;

public static class Numbers
{
    public static int Twice(int number) => 2 * number;
}
