using System.Globalization;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Commands;

/// <summary><c>lbp new SECTION TITLE</c>: starts a page as a draft, with the front matter that it will need. Never overwrites.</summary>
internal static class NewCommand
{
    public static int Run(string root, string section, string title, DateOnly date, Reporting reporting, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        var settings = ContentReader.Read(root, bag)?.Settings;
        if (settings is null)
        {
            Report.Findings(bag.ToSorted(), reporting, root, terminal);
            return ExitCode.Usage;
        }
        var slug = SlugOf(title);
        var file = $"content/{section}/{slug}.md";
        if (Refusal(root, settings, section, slug, title, file) is { } refusal)
        {
            Report.Findings([refusal], reporting, root, terminal);
            return ExitCode.Usage;
        }
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(Page(title, date)));
        }
        terminal.WriteOut(Path.GetRelativePath(terminal.Folder, path) + "\n");
        return ExitCode.Clean;
    }

    private static Diagnostic? Refusal(string root, SiteSettings settings, string section, string slug, string title, string file)
    {
        var sections = settings.Sections.Select(each => each.Id.Value).ToList();
        return !sections.Contains(section) ? Problems.Machine.SectionUnknown(section, Nearest.Of(section, sections))
            : slug.Length == 0 ? Problems.Machine.TitleWithoutLetters(title)
            : File.Exists(Path.Combine(root, file)) ? Problems.Machine.FileExists(file)
            : null;
    }

    /// <summary>The title in small letters, digits and single hyphens, at most 60 letters long, cut between words: "Weak bones?" gives "weak-bones".</summary>
    internal static string SlugOf(string title)
    {
        var words = title.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([.. title.ToLowerInvariant().Where(letter => !char.IsLetterOrDigit(letter))], StringSplitOptions.RemoveEmptyEntries);
        var slug = words.FirstOrDefault() ?? "";
        foreach (var word in words.Skip(1).TakeWhile(_ => slug.Length < 60))
        {
            slug = slug.Length + word.Length < 60 ? $"{slug}-{word}" : slug;
        }
        return slug;
    }

    private static string Page(string title, DateOnly date) => $"""
        ---
        title: {Quote(title)}
        description: "To do: say in 50 to 155 letters what this page tells its reader."
        published: {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}
        draft: true
        keyPoints: []
        tags: []
        ---

        Answer the title in the first two sentences.

        ## A heading

        Every statement of fact names its source. How pages are written is told in the README.

        """.ReplaceLineEndings("\n");

    /// <summary>A YAML double-quoted scalar.</summary>
    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
