using CsCheck;

namespace LupusBackPain.Tests.Checking;

/// <summary>Random values that are the same on every machine and every day.</summary>
internal static class Seeded
{
    /// <summary>Runs a property on so many values; a failure names the value.</summary>
    public static void Each<T>(Gen<T> values, int count, Action<T> holds)
    {
        for (var i = 0; i < count; i++)
        {
            var value = values.Generate(new PCG(7, (ulong)i), null, out _);
            try
            {
                holds(value);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"fails for <{value}>: {failure.Message}", failure);
            }
        }
    }
}
