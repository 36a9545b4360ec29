using System.Collections.Immutable;

namespace LupusBackPain.Model;

/// <summary>What a Markdown file's place in <c>content/</c> makes it.</summary>
internal enum SourceKind
{
    /// <summary>content/index.md</summary>
    Home,

    /// <summary>content/&lt;slug&gt;.md</summary>
    Page,

    /// <summary>content/&lt;section&gt;/_index.md</summary>
    Section,

    /// <summary>content/&lt;section&gt;/&lt;slug&gt;.md</summary>
    Article,
}

/// <summary>
/// One Markdown file, read. Text is the body with '\n' line ends; its first line is line <see cref="BodyLine"/> (1-based) of the file.
/// FrontMatter is null where it could not be read, or the file's place is wrong: it still owns its address, so that links to it raise
/// nothing more.
/// </summary>
internal sealed record Source(
    string Path, SourceKind Kind, string? Section, string Slug, SitePath Url, FrontMatter? FrontMatter, Utf8Text Text, int BodyLine)
{
    /// <summary>How other pages name this one: "section/slug", "section", "slug", or "index" for the home page.</summary>
    public string Key => Kind switch
    {
        SourceKind.Home => "index",
        SourceKind.Section => Section!,
        SourceKind.Article => $"{Section}/{Slug}",
        _ => Slug,
    };
}

/// <summary>A file under content/media, kept as it is. Width and Height are in CSS pixels, and null where the file is no picture.</summary>
internal sealed record MediaFile(string Path, SitePath Url, ReadOnlyMemory<byte> Bytes, int? Width, int? Height);

/// <summary>A template: Name is its path below templates/ without the ending ("layouts/article", "partials/card"); Path is for findings.</summary>
internal sealed record TemplateFile(string Name, string Path, string Text);

/// <summary>A file of the theme that pages load, such as a style sheet. Name is its path below templates/assets/.</summary>
internal sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>The theme as read, nothing compiled yet.</summary>
internal sealed record Theme(ImmutableArray<TemplateFile> Templates, ImmutableArray<ThemeAsset> Assets, Strings Strings);

/// <summary>All that Reading took from the disk, in the ordinal order of paths.</summary>
internal sealed record Sources(
    SiteSettings Settings, SiteData Data, ImmutableArray<Source> Pages, ImmutableArray<MediaFile> Media, Theme Theme);
