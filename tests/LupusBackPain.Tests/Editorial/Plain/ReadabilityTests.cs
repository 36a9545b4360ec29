using LupusBackPain.Editorial.Plain;

namespace LupusBackPain.Tests.Editorial.Plain;

/// <summary>The reading formulas, against examples that were worked by hand.</summary>
public sealed class ReadabilityTests
{
    // "The cat sat on the mat. It was a sunny day." Words: 6 + 5 = 11. Sentences: 2. Syllables: 6 + (It was a sun-ny day: 6) = 12. Words of three
    // syllables: none. Grade: 0.39 × 11 / 2 + 11.8 × 12 / 11 − 15.59 = 2.145 + 12.8727 − 15.59 = −0.5723. Ease: 206.835 − 1.015 × 5.5 −
    // 84.6 × 12 / 11 = 206.835 − 5.5825 − 92.2909 = 108.9616. SMOG: 3.1291.
    [Fact]
    public void A_plain_text_has_a_low_grade()
    {
        var read = Of("The cat sat on the mat. It was a sunny day.");
        Assert.Equal((11, 2, 12, 0), (read.Words, read.Sentences, read.Raw.Syllables, read.Raw.LongWords));
        Assert.Equal(-0.5723, read.RawGrade, 4);
        Assert.Equal(108.9616, read.Ease, 4);
        Assert.Equal(3.1291, read.RawSmog, 4);
    }

    // "Osteoporosis (thin bones) is common." Words: 5. Syllables: 6 + 1 + 1 + 1 + 2 = 11; the glossary explains the first word, so adjusted 2 + 5 = 7.
    // Words of three syllables: 1 raw, none adjusted. Grade raw: 0.39 × 5 + 11.8 × 11 / 5 − 15.59 = 1.95 + 25.96 − 15.59 = 12.32;
    // adjusted: 1.95 + 11.8 × 7 / 5 − 15.59 = 1.95 + 16.52 − 15.59 = 2.88. SMOG raw: 3.1291 + 1.0430 × √(1 × 30 / 1) = 3.1291 + 5.7127 = 8.8418.
    [Fact]
    public void A_term_of_the_glossary_counts_two_syllables_when_adjusted()
    {
        var read = Of("Osteoporosis (thin bones) is common.");
        Assert.Equal((5, 1, 11, 7), (read.Words, read.Sentences, read.Raw.Syllables, read.Adjusted.Syllables));
        Assert.Equal(12.32, read.RawGrade, 4);
        Assert.Equal(2.88, read.Grade, 4);
        Assert.Equal(8.8418, read.RawSmog, 4);
        Assert.Equal(3.1291, read.Smog, 4);
    }

    // "Take 2.5 or 1,000 long-term MRI scans." Words: Take, 2.5, or, 1,000, long-term, MRI, scans = 7. Syllables: 1 + 1 + 1 + 1 + 2 + 3 + 1 = 10.
    [Fact]
    public void Numbers_hyphens_and_abbreviations_are_counted_as_the_standard_says()
    {
        var read = Of("Take 2.5 or 1,000 long-term MRI scans.");
        Assert.Equal((7, 1, 10, 1), (read.Words, read.Sentences, read.Raw.Syllables, read.Raw.LongWords));
    }

    // A list's item is a sentence, with its full stop or without; the lead-in is one of its own. Headings, tables and code do not count.
    [Fact]
    public void Only_prose_counts() =>
        Assert.Equal((6, 3), (Of("## A heading\n\nYou may:\n\n- walk slowly\n- rest well\n\n| a | b |\n|---|---|\n| c | d |") is var read ? (read.Words, read.Sentences) : default));

    private static Readability Of(string markdown) => Pages.Of(markdown).Readability;
}
