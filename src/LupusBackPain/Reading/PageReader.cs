using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the Markdown files of content/: each becomes a source, with or without a front matter that can be used.</summary>
internal static class PageReader
{
    /// <summary>Sections is null where site.yaml could not tell them.</summary>
    public static ImmutableArray<Source> Read(
        SourceFolder folder, ImmutableArray<FoundFile> files, IReadOnlySet<string>? sections, Names names)
    {
        foreach (var other in files.Where(file => !IsMarkdown(file)))
        {
            folder.Bag.Add(Problems.Files.Unexpected(other.Path, "content/ holds Markdown files (.md); pictures and films belong in content/media/"));
        }
        var pages = InParallel.Map([.. files.Where(IsMarkdown)], file => ReadPage(folder, file, sections, names));
        return [.. pages.OfType<Source>()];
    }

    private static Source? ReadPage(SourceFolder folder, FoundFile file, IReadOnlySet<string>? sections, Names names)
    {
        if (PagePlace.Of(file.Path, sections, folder.Bag) is not { } place)
        {
            return null;
        }
        var parts = ReadParts(folder, file);
        var frontMatter = parts.Yaml is { } yaml ? ReadFrontMatter(new YamlText(file.Path, yaml, 2), place.Kind, names, folder.Bag) : null;
        return new Source(file.Path, place.Kind, place.Section, place.Slug, place.Url, place.IsSound ? frontMatter : null, parts.Body, parts.BodyLine);
    }

    private static FencedText ReadParts(SourceFolder folder, FoundFile file)
    {
        if (file.Length == 0)
        {
            folder.Bag.Add(Problems.Files.Empty(file.Path));
            return new FencedText(null, default, 1);
        }
        return folder.ReadText(file, text => FrontMatterFence.Split(file.Path, text, folder.Bag)) ?? new FencedText(null, default, 1);
    }

    private static FrontMatter? ReadFrontMatter(YamlText yaml, SourceKind kind, Names names, DiagnosticBag bag)
    {
        switch (YamlComposer.Compose(yaml, YamlComposer.FrontMatterNodes, bag))
        {
            case YamlMap map:
                return FrontMatterReader.Read(map, kind, names, bag);
            case null:
                bag.Add(Problems.FrontMatter.Empty(new SourceSpan(yaml.Path, 1, 1, 3)));
                return null;
            case YamlRefused:
                return null;
            case var other:
                bag.Add(Problems.Values.Wrong(other.Span, "front matter", Scalars.Show(other), "lines of the form 'key: value'", "begin with a line such as title: What the page is about"));
                return null;
        }
    }

    private static bool IsMarkdown(FoundFile file) => file.Path.EndsWith(".md", StringComparison.Ordinal);
}
