using CsCheck;

namespace LupusBackPain.Tests.Reading;

/// <summary>Draws the same cases from a generator in every run, so that a red test stays red until it is mended.</summary>
internal static class Cases
{
    public static IEnumerable<T> Of<T>(Gen<T> generator, int count)
    {
        var random = new PCG(1, 20261122);
        for (var i = 0; i < count; i++)
        {
            yield return generator.Generate(random, null, out _);
        }
    }
}
