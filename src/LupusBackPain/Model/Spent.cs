namespace LupusBackPain.Model;

/// <summary>
/// Gives back what a stage has used up, before the next asks for more. Left alone, the collector looks through old objects too seldom for a
/// build, which makes much once and drops it at once: a large site would take half as much memory again.
/// </summary>
internal static class Spent
{
    /// <summary>Below this a collection costs more than it brings.</summary>
    private const long Worthwhile = 128 * 1024 * 1024;

    public static void Collect()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Worthwhile)
        {
            GC.Collect();
        }
    }
}
