using System.Collections.Immutable;
using LupusBackPain.Model;

namespace LupusBackPain.Markup;

/// <summary>
/// A source in words, in the style of the National Library of Medicine (Vancouver): who, what, where and when. What is not known is left out.
/// Links to it are not part of it.
/// </summary>
internal static class ReferenceText
{
    public const int FewNames = 3, ManyNames = 6;

    /// <summary>A source with at most so many names: the style asks for all, and leaves it to a publisher to stop after three or six.</summary>
    public static string Of(Reference source, Conversion conversion, int names)
    {
        var title = IsPage(source) ? $"{source.Title.TrimEnd('.')} {conversion.Say("reference.internet")}" : source.Title;
        return string.Join(' ', new[] { Who(source, conversion, names), Sentence(title), Origin(source, conversion) }.Where(part => part.Length > 0));
    }

    /// <summary>Where and when it appeared: "Heart. 2024;83(1):15-29." for an article, "London: NHS; 2023." for a page or book.</summary>
    internal static string Origin(Reference source, Conversion conversion) =>
        source.Type.StartsWith("article", StringComparison.Ordinal) ? OfArticle(source) : OfWork(source, conversion);

    private static string OfArticle(Reference source)
    {
        var journal = source.ContainerTitleShort ?? source.ContainerTitle ?? source.Publisher;
        var issue = (source.Issued is { } issued ? $"{issued.Year}" : "")
            + (source.Volume is null ? "" : ";" + source.Volume) + (source.Issue is null ? "" : $"({source.Issue})")
            + (source.Page is null ? "" : ":" + Pages(source.Page));
        return string.Join(' ', new[] { journal is null ? "" : Sentence(journal), issue.Length == 0 ? "" : Sentence(issue) }.Where(part => part.Length > 0));
    }

    private static string OfWork(Reference source, Conversion conversion)
    {
        var isPart = source.ContainerTitle is not null && source.Type is "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia";
        var container = isPart ? conversion.Say("reference.in", $"{Editors(source, conversion)} {source.ContainerTitle}".TrimStart()) : source.ContainerTitle;
        var publisher = string.Join(": ", new[] { source.PublisherPlace, source.Publisher }.Where(part => !string.IsNullOrEmpty(part)));
        // A page without a publisher is published by the site that it stands on.
        var isSite = publisher.Length == 0 && !isPart;
        var published = string.Join("; ", new[] { isSite ? container : publisher, source.Issued is { } issued ? $"{issued.Year}" : "" }.Where(part => !string.IsNullOrEmpty(part)));
        string?[] parts =
        [
            isSite ? null : container,
            source.Edition is { } edition ? edition.All(char.IsAsciiDigit) ? conversion.Say("reference.edition", edition) : edition : null,
            source.Volume is { } volume ? conversion.Say("reference.volume", volume) : null,
            published,
            source is { Type: "report", Number: { } number } ? conversion.Say("reference.number", number) : null,
            source.Page is { } page ? conversion.Say("reference.pages", Pages(page)) : null,
        ];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)).Select(part => Sentence(part!)));
    }

    private static bool IsPage(Reference source) => source.Type is "webpage" or "post" or "post-weblog";

    private static string Who(Reference source, Conversion conversion, int most) =>
        source is { Authors.IsEmpty: true, ContainerTitle: null } ? Editors(source, conversion)
        : Names(source.Authors, source.MoreAuthors, most, conversion) is { Length: > 0 } names ? Sentence(names)
        : "";

    /// <summary>"Smith A, Li J, editors."</summary>
    private static string Editors(Reference source, Conversion conversion) => source.Editors.IsEmpty ? ""
        : Sentence(conversion.Say(source.Editors.Length == 1 ? "reference.editor" : "reference.editors", Names(source.Editors, more: false, FewNames, conversion)));

    /// <summary>The first names, family name first and initials without full stops: "Fanouriakis A, van den Berg R Jr, et al"</summary>
    private static string Names(ImmutableArray<SourceAuthor> authors, bool more, int most, Conversion conversion)
    {
        var names = authors.Take(most).Select(Name).Where(name => name.Length > 0).ToList();
        if (more || authors.Length > most)
        {
            names.Add(conversion.Say("reference.et-al").TrimEnd('.'));
        }
        return string.Join(", ", names);
    }

    private static string Name(SourceAuthor author) => author.Literal
        ?? string.Join(' ', new[] { author.Family, author.Given is { } given ? Initials(given) : null, author.Suffix?.TrimEnd('.') }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Initials as NLM writes them; a given name that is all capitals already consists of them.</summary>
    private static string Initials(string given) => given.Any(char.IsLower)
        ? string.Concat(given.Split([' ', '-', '‐', '.'], StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0])))
        : string.Concat(given.Where(char.IsLetter));

    /// <summary>Pages without the digits that the last shares with the first: "123-129" is "123-9", "e1-e45" is "e1-45".</summary>
    internal static string Pages(string pages)
    {
        if (pages.Replace('–', '-').Split('-') is not [var first, var last])
        {
            return pages;
        }
        (first, last) = (first.Trim(), last.Trim());
        var letters = first.TakeWhile(char.IsAsciiLetter).Count();
        if (letters > 0 && last.StartsWith(first[..letters], StringComparison.Ordinal))
        {
            last = last[letters..];
        }
        var digits = first[letters..];
        if (digits.Length == 0 || digits.Length != last.Length || !digits.All(char.IsAsciiDigit) || !last.All(char.IsAsciiDigit))
        {
            return $"{first}-{last}";
        }
        var shared = digits.Zip(last).TakeWhile(pair => pair.First == pair.Second).Count();
        return digits == last ? first : $"{first}-{last[shared..]}";
    }

    /// <summary>The text with a full stop, unless it ends in a mark of its own.</summary>
    private static string Sentence(string text) => text.TrimEnd() is [.., '.' or '?' or '!'] whole ? whole : text.TrimEnd() + ".";
}
