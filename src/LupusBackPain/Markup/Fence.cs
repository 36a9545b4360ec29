using LupusBackPain.Diagnostics;

namespace LupusBackPain.Markup;

/// <summary>A word or words of a container's first line, and their offset in the text.</summary>
internal readonly record struct Word(string Text, int Offset)
{
    public SourceSpan At(Conversion conversion) => conversion.Places.At(Offset, Text.Length);
}

/// <summary>The first line of a container, <c>::: name rest</c>: its length, its name and what follows.</summary>
internal readonly record struct Fence(int Length, Word Name, Word Rest)
{
    /// <summary>Reads the line that has its colons at an offset.</summary>
    public static Fence Read(string text, int offset)
    {
        var end = text.IndexOf('\n', offset);
        var line = text.AsSpan(offset, (end < 0 ? text.Length : end) - offset).TrimEnd();
        var trimmed = line.TrimEnd(':').TrimEnd();
        var content = line.EndsWith(":::") && !trimmed.IsEmpty ? trimmed : line;
        var start = content.Length - content.TrimStart(':').TrimStart().Length;
        var length = content[start..].IndexOfAny(' ', '\t');
        length = length < 0 ? content.Length - start : length;
        var rest = content.Length - content[(start + length)..].TrimStart().Length;
        return new Fence(
            line.Length,
            new Word(content.Slice(start, length).ToString(), offset + start),
            new Word(content[rest..].ToString(), offset + rest));
    }

    /// <summary>The words of the rest.</summary>
    public List<Word> Words()
    {
        var words = new List<Word>();
        var text = Rest.Text.AsSpan();
        foreach (var range in text.SplitAny(' ', '\t'))
        {
            if (range.Start.Value < range.End.Value)
            {
                words.Add(new Word(text[range].ToString(), Rest.Offset + range.Start.Value));
            }
        }
        return words;
    }
}
