using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;
using LupusBackPain.Reading;
using LupusBackPain.Tests.Markup;

namespace LupusBackPain.Tests.Editorial;

/// <summary>This repository's English word lists, with one term in the glossary.</summary>
internal static class EnglishWords
{
    public static readonly SiteData Data = new()
    {
        Words = ContentReader.Read(Repository.Root, new DiagnosticBag())!.Data.Words,
        Glossary = [new GlossaryTerm("osteoporosis", "thin bones", [], default)],
    };
}

/// <summary>A text as rules read it.</summary>
internal static class Pages
{
    public static PageText Of(string markdown)
    {
        var article = Rendering.SiteSample.Article("page") with { Body = Sample.Convert(markdown).Marked };
        return PageText.Of(article, null!, Lexicon.Of(EnglishWords.Data));
    }
}
