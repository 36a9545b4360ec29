namespace LupusBackPain.Editorial.Text;

/// <summary>
/// A word of a passage: where it stands in the passage's text, which word of the lists it is (0: of none), and whether a hyphen joins it to the
/// word before it. "2.5" and "1,000" are one word; "long-term" is two that are joined.
/// </summary>
internal readonly record struct Word(int Start, int Length, int Id, bool IsJoined)
{
    public int End => Start + Length;
}

/// <summary>A sentence of a passage: its letters, from Start to End (exclusive), and its words.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstWord, int WordCount)
{
    public int Length => End - Start;

    /// <summary>Whether a mark at an offset of the text, such as a citation's, belongs to this sentence: it may stand directly behind the full stop.</summary>
    public bool Holds(int offset) => Start <= offset && offset <= End;
}
