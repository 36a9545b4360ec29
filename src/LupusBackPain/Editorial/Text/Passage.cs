using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Text;

/// <summary>One block of a page as rules read it: its text, cut into words and sentences.</summary>
internal sealed record Passage(string Path, Block Block, string Text, ImmutableArray<Word> Words, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The marks of the lists of which a phrase may stand here, since its first word does.</summary>
    public required UInt128 Lists { get; init; }

    public BlockKind Kind => Block.Kind;

    /// <summary>Whether it is running text or a list's item: what reading rules are about. Headings, tables, captions and the front matter's title are not.</summary>
    public bool IsProse => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.KeyPoint or BlockKind.Definition or BlockKind.Footnote;

    /// <summary>Whether a digit stands anywhere in it.</summary>
    public bool HasNumber => Text.AsSpan().ContainsAnyInRange('0', '9');

    public static Passage Of(string path, Block block, Lexicon lexicon)
    {
        var text = block.Text.ToString();
        var words = Tokens.Words(text, lexicon);
        return new Passage(path, block, text, words, Tokens.Sentences(text, words, lexicon)) { Lists = lexicon.ListsOf(words) };
    }

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[Word word] => Text.AsSpan(word.Start, word.Length);

    /// <summary>The letters of a sentence.</summary>
    public ReadOnlySpan<char> this[Sentence sentence] => Text.AsSpan(sentence.Start, sentence.Length);

    /// <summary>The words of a sentence.</summary>
    public ReadOnlySpan<Word> WordsOf(Sentence sentence) => Words.AsSpan(sentence.FirstWord, sentence.WordCount);

    /// <summary>How many words a sentence has; those joined by a hyphen are one.</summary>
    public int CountOf(Sentence sentence)
    {
        var count = 0;
        foreach (var word in WordsOf(sentence))
        {
            count += word.IsJoined ? 0 : 1;
        }
        return count;
    }

    /// <summary>The citations whose marks stand in a sentence.</summary>
    public IEnumerable<Citation> CitationsOf(Sentence sentence) => Block.Citations.Where(citation => sentence.Holds(citation.Offset));

    /// <summary>The sentence that holds an offset of the text.</summary>
    public Sentence SentenceAt(int offset) => Sentences.First(sentence => offset <= sentence.End);

    /// <summary>The place in the file of a part of the text; where the part goes on behind a line break, only up to it.</summary>
    public SourceSpan At(int start, int length)
    {
        var (line, column) = Block.PlaceOf(start);
        var last = length - 1;
        while (last > 0 && Block.PlaceOf(start + last).Line != line)
        {
            last--;
        }
        return new SourceSpan(Path, line, column, length == 0 ? 0 : Block.PlaceOf(start + last).Column - column + 1);
    }

    /// <summary>The place in the file of a sentence.</summary>
    public SourceSpan At(Sentence sentence) => At(sentence.Start, sentence.Length);

    /// <summary>Whether an offset stands between quotation marks: somebody else's words.</summary>
    public bool IsQuoted(int offset)
    {
        var (open, straight) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            open += Text[i] switch { '“' => 1, '”' => -1, _ => 0 };
            straight += Text[i] == '"' ? 1 : 0;
        }
        return open > 0 || straight % 2 == 1;
    }
}
