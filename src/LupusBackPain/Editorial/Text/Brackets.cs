namespace LupusBackPain.Editorial.Text;

/// <summary>Explanations in brackets: "plain words (term)", "term (plain words)".</summary>
internal static class Brackets
{
    /// <summary>Whether a part of the text stands in brackets.</summary>
    public static bool Around(string text, int start, int end)
    {
        var open = text.LastIndexOf('(', Math.Max(0, start - 1));
        return open >= 0 && start > 0 && text.IndexOf(')', open) is var close && close >= end;
    }

    /// <summary>Whether brackets open right behind a part of the text.</summary>
    public static bool Behind(string text, int end) => text.AsSpan(end).StartsWith(" (");
}
