using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Takes a site's words, data, pictures and theme from the disk. All reading of a build is done here, and each file is read once.</summary>
internal static class ContentReader
{
    private const string SiteFile = "content/site.yaml", Data = "content/data/", Media = "content/media/";

    /// <summary>Reads content/ and templates/ below a folder; null, with findings, where the site's settings are of no use.</summary>
    public static Sources? Read(string root, DiagnosticBag bag)
    {
        var folder = new SourceFolder(root, bag);
        var content = FileTree.List(root, "content", bag);
        var siteFile = content.FirstOrDefault(file => file.Path == SiteFile);
        if (siteFile is null)
        {
            bag.Add(Problems.Machine.ContentMissing("content"));
            return null;
        }
        var templates = FileTree.List(root, "templates", bag);
        var settings = SettingsReader.Read(folder, siteFile);
        var data = DataReader.Read(folder, Below(content, Data), settings.Settings.Language);
        CheckSettings(settings.Settings, data, bag);
        var layouts = new NameSet(ThemeReader.LayoutNames(templates), Problems.Names.Layout);
        var names = new Names(data.People, layouts, data.RedFlags, data.Conditions);
        var pages = PageReader.Read(folder, content.RemoveAll(file => file == siteFile || IsBelow(file, Data) || IsBelow(file, Media)), settings.Sections, names);
        var media = MediaReader.Read(folder, Below(content, Media));
        var theme = ThemeReader.Read(folder, templates, settings.Settings.Language);
        return settings.IsUsable ? new Sources(settings.Settings, data.Data, pages, media, theme) : null;
    }

    private static void CheckSettings(SiteSettings settings, ReadData data, DiagnosticBag bag)
    {
        data.People.Only(settings.Author, bag);
        data.Countries.Only(settings.Countries, bag);
    }

    private static ImmutableArray<FoundFile> Below(ImmutableArray<FoundFile> files, string folder) => [.. files.Where(file => IsBelow(file, folder))];

    private static bool IsBelow(FoundFile file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal);
}
