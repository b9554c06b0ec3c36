namespace Parts
{
    public record Unused(int A);
}

public record Pair(int A, int B);
