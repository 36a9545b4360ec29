using LupusBackPain.Rendering;

namespace LupusBackPain.Tests.Rendering;

/// <summary>templates/README.md lists every name that a template can use, with its type.</summary>
public sealed class TemplateDocumentationTests
{
    [Fact]
    public void The_documentation_lists_the_names_that_there_are_and_no_others()
    {
        var documented = Documented(File.ReadLines(Repository.PathOf("templates", "README.md"))).Order(StringComparer.Ordinal);
        var actual = from view in Views.All
                     from member in view.Members!.Values
                     select $"{view.Name}.{member.Name}: {member.Type.Name}{(member.Optional ? ", may be missing" : "")}";
        Assert.Equal(actual.Order(StringComparer.Ordinal), documented);
    }

    [Fact]
    public void Every_word_of_the_theme_is_shown_somewhere()
    {
        var written = SiteSample.Theme.Templates.Select(template => template.Text)
            .Concat(((string[])["Wording.cs", "Pages/PageViews.cs"]).Select(file => File.ReadAllText(Repository.PathOf("src", "LupusBackPain", "Rendering", file))));
        var text = string.Concat(written);
        var unused = SiteSample.Theme.Strings.Words.Keys.Where(key => !key.Contains('.', StringComparison.Ordinal))
            .Where(key => !text.Contains($"text.{key} ", StringComparison.Ordinal) && !text.Contains($"\"{key}\"", StringComparison.Ordinal));
        Assert.Equal([], unused);
    }

    private static IEnumerable<string> Documented(IEnumerable<string> lines)
    {
        var view = "";
        foreach (var line in lines)
        {
            if (line.StartsWith('#'))
            {
                view = line.TrimStart('#').Trim();
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal) && view.Length > 0 && Views.All.Any(type => type.Name == view))
            {
                var cells = line.Split('|', StringSplitOptions.TrimEntries);
                yield return $"{view}.{cells[1].Trim('`')}: {cells[2]}";
            }
        }
    }
}
