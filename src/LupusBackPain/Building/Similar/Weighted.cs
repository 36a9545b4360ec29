namespace LupusBackPain.Building.Similar;

/// <summary>A term or a page by its number, and its weight in what was asked for. Sorts heaviest first, then by number.</summary>
internal readonly record struct Weighted(int Number, int Weight) : IComparable<Weighted>
{
    private ulong Rank => ((ulong)(uint)(int.MaxValue - Weight) << 32) | (uint)Number;

    public int CompareTo(Weighted other) => Rank.CompareTo(other.Rank);

    /// <summary>
    /// Brings the heaviest to the front, in no order, and returns as many as were asked for or there are (Hoare's quickselect, which needs
    /// a few comparisons an item where sorting needs many).
    /// </summary>
    public static Span<Weighted> Heaviest(Span<Weighted> items, int count)
    {
        var (low, high) = (0, items.Length - 1);
        while (low < high && low < count && count < items.Length)
        {
            var middle = Partition(items, low, high);
            (low, high) = middle < count ? (middle + 1, high) : (low, middle);
        }
        return items[..Math.Min(count, items.Length)];
    }

    /// <summary>Moves what ranks before a pivot before the rest; the last place of the part that holds none that ranks after the pivot.</summary>
    private static int Partition(Span<Weighted> items, int low, int high)
    {
        var pivot = items[low + ((high - low) / 2)].Rank;
        var (left, right) = (low - 1, high + 1);
        while (true)
        {
            while (items[++left].Rank < pivot)
            {
            }
            while (items[--right].Rank > pivot)
            {
            }
            if (left >= right)
            {
                return right;
            }
            (items[left], items[right]) = (items[right], items[left]);
        }
    }
}
