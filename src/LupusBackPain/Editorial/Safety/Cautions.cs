using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Pages that name a word of a caution (content/data/cautions.yaml) and do not carry it.</summary>
internal static class Cautions
{
    public static Rule Rule(string code, string reference, Severity severity, string about, string why, string source) => new(code, reference, severity)
    {
        Title = $"A page that names {about} carries the caution that belongs to it",
        Why = why,
        Source = source,
        Good = $"Some people take {about}.\n\n::: caution …",
        Bad = $"Some people take {about}.",
        IsFixed = true,
    };

    /// <summary>The first place of a health page that asks for a caution which the page lacks. The page with all the signs says it in its cards.</summary>
    public static IEnumerable<Diagnostic> Missing(Rule rule, PageText page, params string[] ids)
    {
        foreach (var id in ids)
        {
            if (page.Article.IsHealth && page.Site.Data.Cautions.ContainsKey(id) && page.Article.Body.Cautions.All(shown => shown.Value != id)
                && First(page, id) is var (passage, match) && passage is not null)
            {
                yield return rule.At(
                    passage.At(match.Start, match.Length), $"the page names '{passage.Text.Substring(match.Start, match.Length)}' without the caution '{id}'",
                    $"write '::: caution {id}' where it belongs");
            }
        }
    }

    private static (Passage? Passage, PhraseMatch Match) First(PageText page, string id)
    {
        foreach (var passage in page.Body.Where(passage => passage.IsProse || passage.Kind is BlockKind.Heading or BlockKind.TableCell))
        {
            foreach (var match in page.Lexicon[DataWords.Caution + id].In(passage))
            {
                return (passage, match);
            }
        }
        return default;
    }
}
