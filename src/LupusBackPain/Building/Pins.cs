using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Building;

/// <summary>Reads the pages that an author pins as related.</summary>
internal static class Pins
{
    /// <summary>The pinned pages that can be shown, in their author's order; each other name is reported.</summary>
    public static ImmutableArray<Article> Of(Article page, PageKeys keys, DiagnosticBag bag)
    {
        var pins = ImmutableArray.CreateBuilder<Article>();
        foreach (var name in page.FrontMatter.Related)
        {
            var place = keys.Find(name.Value, page.Section);
            var article = place is null ? null : keys.Articles.GetValueOrDefault(place.Source.Key);
            if (Wrong(name, page, place, article, pins, keys) is { } finding)
            {
                bag.Add(finding);
            }
            else if (article is not null)
            {
                pins.Add(article);
            }
        }
        return pins.ToImmutable();
    }

    private static Diagnostic? Wrong(
        Located<string> name, Article page, Place? place, Article? article, ImmutableArray<Article>.Builder pins, PageKeys keys) =>
        place is null ? keys.Unknown(name, page.Section)
        : article is null && place.Source.FrontMatter is null ? null
        : article is null ? Problems.Building.RelatedLeftOut(name.Span, name.Value, PageKeys.Why(place))
        : article.Url == page.Url ? Problems.Building.RelatedSelf(name.Span, name.Value)
        : article.State == PageState.Expired ? Problems.Building.RelatedExpired(name.Span, name.Value)
        : pins.Any(pin => pin.Url == article.Url) ? Problems.Building.RelatedTwice(name.Span, name.Value)
        : null;
}
