using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Texts that only one page of a site may have.</summary>
internal static class Repeated
{
    /// <summary>A finding at each page whose text an earlier page has, case aside; it is given the place and the earlier page's file.</summary>
    public static IEnumerable<Diagnostic> Find(Site site, Func<FrontMatter, Located<string>> textOf, Func<SourceSpan, string, Diagnostic> tell) =>
        from pages in site.Articles.Where(article => article.State != PageState.Expired).GroupBy(article => textOf(article.FrontMatter).Value, StringComparer.OrdinalIgnoreCase)
        from page in pages.Skip(1)
        select tell(textOf(page.FrontMatter).Span, pages.First().Path);
}
