using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;

namespace LupusBackPain.Editorial.Plain;

/// <summary>Signs on the skin that are described only as they look on pale skin.</summary>
internal static class SkinColour
{
    public static readonly Check Check = Check.Page(
        new Rule("skin-one-colour", "READ-14", Severity.Warning)
        {
            Title = "A sign on the skin is described for brown and black skin, too",
            Why = "A rash that is red on pale skin may look purple, grey or darker on brown or black skin. Whoever is not told misses it.",
            Source = "NHS digital service manual, Inclusive content: skin symptoms",
            Good = "The rash can look red, or darker than the skin around it on brown or black skin.",
            Bad = "Look for a red rash.",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page)
    {
        var signs = from passage in page.Body
                    from match in page.Lexicon["skin-signs"].In(passage)
                    where !passage.IsQuoted(match.Start)
                    select (Passage: passage, Match: match);
        if (signs.FirstOrDefault() is not { Passage: { } first, Match: var sign } || page.Body.Any(other => page.Lexicon["skin-colours"].In(other).Any()))
        {
            yield break;
        }
        yield return Check.Rule.At(
            first.At(sign.Start, sign.Length), $"'{first.Text.Substring(sign.Start, sign.Length)}' is how it looks on pale skin only",
            "say on the same page how it looks on brown and black skin, or that it may be harder to see");
    }
}
