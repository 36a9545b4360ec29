using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A letter of the glossary with its terms. Id is unique on the page, and Url leads there.</summary>
internal sealed record LetterView(string Name, string Id, Href Url, ImmutableArray<TermView> Terms);

/// <summary>A term of the glossary: its meaning, its other written forms, where the meaning is from, and the pages that use the term.</summary>
internal sealed record TermView(string Name, string Id, string Meaning, string? Also, ImmutableArray<LinkView>? Sources, ImmutableArray<LinkView>? Pages);

/// <summary>The glossary for the page whose layout shows it.</summary>
internal static class GlossaryViews
{
    /// <summary>The letters that have terms, in their order; what begins with a digit stands under "#".</summary>
    public static ImmutableArray<LetterView>? Of(Site site, Func<Article, LinkView> link) => SharedViews.OrNull(
        from entry in site.Glossary
        group Of(entry, site, link) by LetterOf(entry.Term.Term) into letter
        select new LetterView(letter.Key, IdOf(letter.Key), Href.Fragment(IdOf(letter.Key)), [.. letter]));

    private static TermView Of(GlossaryEntry entry, Site site, Func<Article, LinkView> link) => new(
        entry.Term.Term,
        entry.Term.Id,
        entry.Term.Definition,
        OtherNames(entry.Term),
        SharedViews.OrNull(entry.Term.Sources.Select(id => site.Data.References.GetValueOrDefault(id)).OfType<Reference>().Select(source => SourceViews.LinkTo(source, site)).OfType<LinkView>()),
        SharedViews.OrNull(entry.Pages.Select(link)));

    /// <summary>The written forms that a reader could not guess: not those that the term holds, nor those that differ only in their ending.</summary>
    private static string? OtherNames(GlossaryTerm term)
    {
        var names = new List<string>();
        foreach (var form in term.Also.Where(form => !term.Term.Contains(form, StringComparison.OrdinalIgnoreCase)))
        {
            if (!names.Append(term.Term).Concat(term.Also.Where(other => other.Length < form.Length)).Any(name => IsOneWord(name, form)))
            {
                names.Add(form);
            }
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static bool IsOneWord(string one, string other)
    {
        var shared = one.AsSpan().CommonPrefixLength(other);
        var longest = Math.Max(one.Length, other.Length);
        return shared >= Math.Min(4, one.Length) && longest - shared <= 3 && (shared >= 4 || longest - shared <= 2);
    }

    private static string LetterOf(string term) => char.IsLetter(term[0]) ? char.ToUpperInvariant(term[0]).ToString() : "#";

    private static string IdOf(string letter) => letter == "#" ? "_0" : "_" + letter.ToLowerInvariant();
}
