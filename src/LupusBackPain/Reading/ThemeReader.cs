using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads templates/: layouts and partials as text, assets as bytes, and the words of the site's language.</summary>
internal static class ThemeReader
{
    private const string Templates = "templates/", Assets = "templates/assets/", Layouts = "templates/layouts/";

    public static Theme Read(SourceFolder folder, ImmutableArray<FoundFile> files, string language)
    {
        if (files.IsEmpty)
        {
            folder.Bag.Add(Problems.Theme.TemplatesMissing());
            return new Theme([], [], StringsReader.Nothing);
        }
        foreach (var other in files.Where(file => !IsAsset(file) && !IsTemplate(file) && !IsStrings(file) && file.Path != "templates/README.md"))
        {
            folder.Bag.Add(Problems.Files.Unexpected(other.Path, "templates/ holds layouts/*.html, partials/*.html, strings/*.yaml and assets/"));
        }
        var templates = InParallel.Map([.. files.Where(IsTemplate)], file => folder.ReadText(file) is { } text ? new TemplateFile(NameOf(file), file.Path, text) : null);
        var assets = InParallel.Map(
            [.. files.Where(IsAsset)],
            file => folder.ReadBytes(file, SourceFolder.MediaLimit) is { } bytes ? new ThemeAsset(file.Path[Assets.Length..], file.Path, bytes) : null);
        var strings = language.Length == 0 ? StringsReader.Nothing : StringsReader.Read(folder, [.. files.Where(IsStrings)], language);
        return new Theme([.. templates.OfType<TemplateFile>()], [.. assets.OfType<ThemeAsset>()], strings);
    }

    /// <summary>The names that a page may give as its layout; null where there are no layouts at all, which Rendering tells.</summary>
    public static IReadOnlySet<string>? LayoutNames(ImmutableArray<FoundFile> files)
    {
        var names = files.Where(file => IsTemplate(file) && file.Path.StartsWith(Layouts, StringComparison.Ordinal))
            .Select(file => file.Path[Layouts.Length..^".html".Length]).ToFrozenSet(StringComparer.Ordinal);
        return names.Count == 0 ? null : names;
    }

    private static string NameOf(FoundFile file) => file.Path[Templates.Length..^".html".Length];

    private static bool IsAsset(FoundFile file) => file.Path.StartsWith(Assets, StringComparison.Ordinal);

    private static bool IsTemplate(FoundFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal)
        && (file.Path.StartsWith(Layouts, StringComparison.Ordinal) || file.Path.StartsWith("templates/partials/", StringComparison.Ordinal));

    private static bool IsStrings(FoundFile file) =>
        file.Path.StartsWith("templates/strings/", StringComparison.Ordinal) && file.Path.EndsWith(".yaml", StringComparison.Ordinal);
}
