using Dossier.Facts;
using Dossier.Frames;

namespace Dossier.Tests.Frames;

/// <summary>Frames for the tests of how they look.</summary>
internal static class RenderSamples
{
    public static DataFrame Deals { get; } = new(
        Column.Create("country", ["Brazil", "null", null, "Côte d'Ivoire"]),
        Column.Create("signed", [new DateOnly(2020, 7, 14), null, new(2021, 1, 1), new(2022, 12, 31)]),
        Column.Create("deals", [12L, null, 3, 1234567]),
        Column.Create("value", [269.5, 71.1336, double.NaN, 1e-7]),
        Column.Create("open", [true, null, false, (bool?)true]),
        Column.Create("evidence", [Passages(1), Passages(2, 3), [], Passages(4, 5, 6, 7, 8)]));

    public static DataFrame Count(int rows) => new(Column.Create("n", Enumerable.Range(0, rows)));

    public static DataFrame Wide(int columns) => new(Enumerable.Range(0, columns).Select(i => Column.Create($"c{i}", [(long)i])));

    public static DataFrame Texts(params string?[] texts) => new(Column.Create("text", texts));

    private static Evidence[] Passages(params int[] numbers) => [.. numbers.Select(i =>
        new Evidence($"E-00{i}", "D-1", "001", i, 0, 5, $"\"Deal\" <{i}> & more", new string('0', 64), Stance.Supports))];
}
