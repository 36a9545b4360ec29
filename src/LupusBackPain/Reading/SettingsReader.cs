using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>
/// The settings as far as they could be read. Where not IsUsable, something that they must say is missing, and its place is taken by nothing
/// that may be built on; Sections is null where even they are not known.
/// </summary>
internal sealed record ReadSettings(SiteSettings Settings, bool IsUsable, IReadOnlySet<string>? Sections);

/// <summary>Reads content/site.yaml by type.</summary>
internal static class SettingsReader
{
    private const string Owner = "site.yaml";

    private static readonly (string Word, int Value)[] Profiles = [("patient", 0), ("professional", 1), ("draft", 2), ("release", 3), ("none", 4)];

    private static readonly (string Word, Severity Value)[] Severities =
        [("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Information), ("off", Severity.Off)];

    public static ReadSettings Read(SourceFolder folder, FoundFile file)
    {
        switch (folder.ReadYaml(file))
        {
            case YamlMap map:
                return Read(map, file.Path, folder.Bag);
            case YamlRefused:
                return new ReadSettings(Nothing(file.Path), false, null);
            case var other:
                folder.Bag.Add(Problems.Values.Wrong(
                    other?.Span ?? SourceSpan.File(file.Path), Owner, other is null ? "empty" : Scalars.Show(other), "lines of the form 'key: value'", "begin with a line such as title: The name of the site"));
                return new ReadSettings(Nothing(file.Path), false, null);
        }
    }

    private static ReadSettings Read(YamlMap map, string path, DiagnosticBag bag)
    {
        var fields = new Fields(map, Owner, bag);
        var (title, description) = (fields.RequiredText("title"), fields.RequiredText("description"));
        var (baseUrl, language) = (BaseUrlOf(fields, bag), Language(fields, bag));
        var sections = SectionReader.Read(fields, bag);
        var menus = fields.Map("menus", "{main: [about], footer: [imprint]}");
        var settings = new SiteSettings
        {
            Path = path,
            Title = title?.Value ?? "",
            Description = description?.Value ?? "",
            BaseUrl = baseUrl ?? Nowhere,
            Language = language ?? "",
            Sections = sections,
            Lists = Lists(fields.Map("lists", "{related: 5, latest: 5}")),
            Review = Reviews(fields.Map("review", "{months: 36}"), bag),
            Author = fields.Text("author"),
            MainMenu = Menu(menus, "main", bag),
            FooterMenu = Menu(menus, "footer", bag),
            Countries = fields.Texts("countries"),
            StartHere = fields.Texts("startHere"),
            HelpPage = fields.Text("helpPage"),
            BlockedDomains = fields.Texts("blockedDomains"),
            Disclaimer = fields.Words("disclaimer"),
            Funding = fields.Words("funding"),
            Conflicts = fields.Words("conflicts"),
            HowMade = fields.Words("howMade"),
            Contact = fields.Words("contact"),
            Host = fields.Words("host"),
            Profile = Profiles[fields.Choice<int>("profile", Profiles) ?? 0].Word,
            Rules = Rules(fields, bag),
        };
        menus?.Finish();
        fields.Finish();
        var usable = title is not null && description is not null && baseUrl is not null && language is not null;
        return new ReadSettings(settings, usable, SectionReader.Ids(fields));
    }

    private static BaseUrl? BaseUrlOf(Fields fields, DiagnosticBag bag)
    {
        if (fields.RequiredText("baseUrl") is not { } text)
        {
            return null;
        }
        if (!BaseUrl.TryParse(text.Value, out var baseUrl))
        {
            bag.Add(Problems.Settings.BaseUrl(text.Span, text.Value));
        }
        return baseUrl;
    }

    private static string? Language(Fields fields, DiagnosticBag bag)
    {
        if (fields.RequiredText("language") is not { } text)
        {
            return null;
        }
        if (IsLanguageTag(text.Value))
        {
            return text.Value;
        }
        bag.Add(Problems.Values.WrongForm(text.Span, "language", $"'{text.Value}'", "a language tag", "en-GB, or another such as en, fr or pt-BR"));
        return null;
    }

    private static bool IsLanguageTag(string text) =>
        text.Length <= 35 && text.Split('-') is [{ Length: 2 or 3 } primary, .. var rest] && primary.All(char.IsAsciiLetter)
        && rest.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static ListSettings Lists(Fields? lists)
    {
        int Length(string key, int otherwise) => lists?.Number(key, 1, 1000) ?? otherwise;
        var read = new ListSettings(Length("related", 5), Length("latest", 5), Length("popular", 5), Length("pageSize", 50), Length("feed", 50));
        lists?.Finish();
        return read;
    }

    private static ReviewSettings Reviews(Fields? review, DiagnosticBag bag)
    {
        var byKind = ImmutableArray.CreateBuilder<KeyValuePair<PageKind, int>>();
        foreach (var (key, node) in review?.Entries("byKind", "{treatment: 12}") ?? [])
        {
            var kind = Scalars.Choice<PageKind>("review.byKind", new Located<string>(key.Value, key.Span), FrontMatterReader.Kinds, bag);
            var months = review!.Scalar($"byKind.{key.Value}", node, "a number of months") is { } text
                ? Scalars.Number($"review.byKind.{key.Value}", text, 1, 120, bag) : null;
            if (kind is not null && months is not null)
            {
                byKind.Add(KeyValuePair.Create(kind.Value, months.Value));
            }
        }
        var read = new ReviewSettings(review?.Number("months", 1, 120) ?? 36, byKind.DrainToImmutable(), review?.Number("dueSoonDays", 0, 365) ?? 60);
        review?.Finish();
        return read;
    }

    private static ImmutableArray<MenuEntry> Menu(Fields? menus, string key, DiagnosticBag bag)
    {
        var entries = ImmutableArray.CreateBuilder<MenuEntry>();
        foreach (var node in menus?.Items(key) ?? [])
        {
            var entry = node is YamlMap map ? TitledEntry(map, bag)
                : menus!.Scalar(key, node, "a page's name, or {page: …, title: …}") is { } page ? new MenuEntry(page, null) : null;
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }
        return entries.DrainToImmutable();
    }

    private static MenuEntry? TitledEntry(YamlMap map, DiagnosticBag bag)
    {
        var fields = new Fields(map, "a menu entry", bag);
        var (page, title) = (fields.RequiredText("page"), fields.Words("title"));
        fields.Finish();
        return page is { } key ? new MenuEntry(key, title) : null;
    }

    private static ImmutableArray<KeyValuePair<Located<string>, Severity>> Rules(Fields fields, DiagnosticBag bag)
    {
        var rules = ImmutableArray.CreateBuilder<KeyValuePair<Located<string>, Severity>>();
        foreach (var (code, node) in fields.Entries("rules", "{link-insecure: error}"))
        {
            if (fields.Scalar($"rules.{code.Value}", node, "error, warning, info or off") is { } text
                && Scalars.Choice<Severity>($"rules.{code.Value}", text, Severities, bag) is { } severity)
            {
                rules.Add(KeyValuePair.Create(new Located<string>(code.Value, code.Span), severity));
            }
        }
        return rules.DrainToImmutable();
    }

    private static readonly BaseUrl Nowhere = new("https://example.org", "/");

    private static SiteSettings Nothing(string path) => new()
    {
        Path = path, Title = "", Description = "", BaseUrl = Nowhere, Language = "", Sections = [], Lists = Lists(null), Review = new ReviewSettings(36, [], 60),
    };
}
