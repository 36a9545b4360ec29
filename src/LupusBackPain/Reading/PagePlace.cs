using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>What a Markdown file's place makes it. IsSound: its name and folder can stand in an address.</summary>
internal sealed record PagePlace(SourceKind Kind, string? Section, string Slug, SitePath Url, bool IsSound)
{
    /// <summary>The place of a file below content/; null, with a finding, where no page can stand. Sections is null where they are not known.</summary>
    public static PagePlace? Of(string path, IReadOnlySet<string>? sections, DiagnosticBag bag)
    {
        var parts = path.Split('/');
        var name = parts[^1][..^".md".Length];
        switch (parts.Length)
        {
            case 2 when name == "index":
                return new PagePlace(SourceKind.Home, null, "", SitePath.Home, true);
            case 2:
                return new PagePlace(SourceKind.Page, null, name, new SitePath($"/{name}/"), IsName(path, name, bag));
            case 3 when name == "_index":
                return new PagePlace(SourceKind.Section, parts[1], "", new SitePath($"/{parts[1]}/"), IsSection(parts[1], sections, bag));
            case 3:
                var sound = IsSection(parts[1], sections, bag) & IsName(path, name, bag);
                return new PagePlace(SourceKind.Article, parts[1], name, new SitePath($"/{parts[1]}/{name}/"), sound);
            default:
                bag.Add(Problems.Files.TooDeep(string.Join('/', parts[..3]), parts[1]));
                return null;
        }
    }

    private static bool IsSection(string folder, IReadOnlySet<string>? sections, DiagnosticBag bag)
    {
        if (sections is null || sections.Contains(folder))
        {
            return true;
        }
        bag.Add(Problems.Names.Section($"content/{folder}", folder, sections));
        return false;
    }

    private static bool IsName(string path, string name, DiagnosticBag bag)
    {
        if (name is "index" or "_index")
        {
            bag.Add(Problems.Files.MisplacedIndex(path, name));
            return false;
        }
        if (Reading.Slug.Fault(name) is not { } fault)
        {
            return true;
        }
        bag.Add(Problems.Files.NoSlug(path, name, fault.Why, fault.Instead is { } better ? better + ".md" : null));
        return false;
    }
}
