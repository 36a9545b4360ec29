using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Running text directly behind care cards, which a screen reader takes for part of them.</summary>
internal static class CardTextFollows
{
    public static readonly Check Check = Check.Page(
        new Rule("card-text-follows", "SAFE-06", Severity.Warning)
        {
            Title = "Text behind care cards begins with a heading",
            Why = "Who listens to the page hears no border; without a heading the next words sound like part of the card.",
            Source = "NHS digital service manual, care cards",
            Good = "::: care-cards back-pain urgent\n\n## What happens next",
            Bad = "::: care-cards back-pain urgent\n\nMost back pain gets better.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) =>
        from cards in page.Article.Body.CardsShown
        let next = page.Body.FirstOrDefault(passage => passage.Kind != BlockKind.KeyPoint && LineOf(passage) > cards.Span.Line)
        where next is not null && next.Kind != BlockKind.Heading && next.Text.Length > 0
        select Check.Rule.At(next.At(0, next.Text.Length), "these words stand right behind care cards", "put a heading before them");

    private static int LineOf(Passage passage) => passage.Text.Length == 0 ? 0 : passage.Block.PlaceOf(0).Line;
}
