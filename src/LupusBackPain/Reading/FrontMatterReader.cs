using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads the front matter of one page by type. Null only where the page has no title, description or date to stand on.</summary>
internal static class FrontMatterReader
{
    private const string Owner = "the front matter";
    private const int MaxTitle = 65, MinDescription = 50, MaxDescription = 155;

    public static readonly (string Word, PageKind Value)[] Kinds =
    [
        ("page", PageKind.Page), ("condition", PageKind.Condition), ("treatment", PageKind.Treatment), ("test", PageKind.Test),
        ("self-care", PageKind.SelfCare), ("support", PageKind.Support), ("red-flags", PageKind.RedFlags), ("pillar", PageKind.Pillar),
    ];

    private static readonly (string Word, ReviewStatus Value)[] Statuses =
        [("unreviewed", ReviewStatus.Unreviewed), ("editorial", ReviewStatus.Editorial), ("clinical", ReviewStatus.Clinical)];

    public static FrontMatter? Read(YamlMap map, SourceKind kind, Names names, DiagnosticBag bag)
    {
        var fields = new Fields(map, Owner, bag);
        var title = OneLine(fields.RequiredText("title"));
        var description = OneLine(fields.RequiredText("description"));
        var published = fields.Date("published");
        var dated = published is not null || IsUndatable(fields, kind, bag);
        var redFlags = fields.Text("redFlags");
        var typed = new FrontMatter
        {
            Title = title ?? default,
            Description = description ?? default,
            Published = published,
            Updated = fields.Date("updated"),
            Kind = fields.Choice<PageKind>("kind", Kinds) ?? PageKind.Page,
            Conditions = names.Conditions.Only(fields.Texts("conditions"), bag),
            Audience = fields.Text("audience"),
            Authors = names.People.Only(fields.Texts("authors"), bag),
            Tags = fields.Texts("tags"),
            KeyPoints = fields.Texts("keyPoints"),
            RedFlags = redFlags,
            RedFlagsReason = fields.Text("redFlagsReason"),
            Related = fields.Texts("related"),
            Aliases = Aliases(fields, bag),
            Draft = fields.Flag("draft") ?? false,
            PublishOn = fields.Date("publishOn"),
            Expires = fields.Date("expires"),
            EvidenceChecked = fields.Date("evidenceChecked"),
            Review = fields.Map("review") is { } review ? ReadReview(review, names, bag) : null,
            Changes = Changes(fields),
            Layout = names.Layouts.Only(fields.Text("layout"), bag),
            Rules = Rules(fields, bag),
            Pages = Pages(fields, kind, bag),
            Extra = fields.Map("extra") is not null && fields.Value("extra") is YamlMap extra ? Scalars.UntypedMap(extra) : DataMap.Empty,
        };
        fields.Finish();
        Judge(typed, title, description, bag);

        // A care set that nobody can find would be told again as a page without one.
        var cared = redFlags is not { Value: not "none" } set || names.RedFlags.Knows(set, bag);
        return title is not null && description is not null && dated && cared ? typed : null;
    }

    private static bool IsUndatable(Fields fields, SourceKind kind, DiagnosticBag bag)
    {
        if (kind != SourceKind.Section && (!fields.Has("published") || fields.Value("published") is YamlScalar { IsEmpty: true }))
        {
            bag.Add(Problems.Values.Missing(fields.PlaceOf("published"), "published", Owner, fields.Has("published")));
        }
        return kind == SourceKind.Section;
    }

    private static void Judge(FrontMatter page, Located<string>? title, Located<string>? description, DiagnosticBag bag)
    {
        if (title is { Value.Length: > MaxTitle } longTitle)
        {
            bag.Add(Problems.FrontMatter.TitleTooLong(longTitle.Span, longTitle.Value.Length, MaxTitle));
        }
        if (description is { Value.Length: < MinDescription or > MaxDescription } wrong)
        {
            bag.Add(Problems.FrontMatter.DescriptionLength(wrong.Span, wrong.Value.Length, MinDescription, MaxDescription));
        }
        if (page is { Updated: { } updated, Published: { } published } && updated.Value < published.Value)
        {
            bag.Add(Problems.FrontMatter.UpdatedBeforePublished(updated.Span, updated.Value, published.Value));
        }
    }

    private static Review? ReadReview(Fields review, Names names, DiagnosticBag bag)
    {
        if (!review.Has("status"))
        {
            review.RequiredText("status");
        }
        var status = review.Choice<ReviewStatus>("status", Statuses);
        var read = new Review(status ?? default, names.People.Only(review.Texts("by"), bag), review.Date("on"), review.Date("next"), review.Text("hash"), review.Span);
        review.Finish();
        return status is null ? null : read;
    }

    private static ImmutableArray<Change> Changes(Fields fields)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var change in fields.Maps("changes"))
        {
            var (on, what) = (change.RequiredText("on") is null ? null : change.Date("on"), change.RequiredText("what"));
            change.Finish();
            if (on is not null && what is not null)
            {
                changes.Add(new Change(on.Value.Value, what.Value.Value));
            }
        }
        return changes.DrainToImmutable();
    }

    private static ImmutableArray<RuleSwitch> Rules(Fields fields, DiagnosticBag bag)
    {
        var rules = ImmutableArray.CreateBuilder<RuleSwitch>();
        foreach (var (code, node) in fields.Entries("rules"))
        {
            if (fields.Scalar($"rules.{code.Value}", node, "the reason, in words") is { } reason)
            {
                rules.Add(new RuleSwitch(new Located<string>(code.Value, code.Span), reason.Value));
            }
            else if (node is YamlScalar)
            {
                bag.Add(Problems.FrontMatter.RuleWithoutReason(code.Span, code.Value));
            }
        }
        return rules.DrainToImmutable();
    }

    private static ImmutableArray<Located<string>> Aliases(Fields fields, DiagnosticBag bag)
    {
        var aliases = fields.Texts("aliases");
        foreach (var alias in aliases.Where(alias => !alias.Value.StartsWith('/')))
        {
            bag.Add(Problems.FrontMatter.AliasWithoutSlash(alias.Span, alias.Value));
        }
        return aliases.RemoveAll(alias => !alias.Value.StartsWith('/'));
    }

    private static ImmutableArray<Located<string>> Pages(Fields fields, SourceKind kind, DiagnosticBag bag)
    {
        if (kind != SourceKind.Section && fields.Has("pages"))
        {
            bag.Add(Problems.FrontMatter.PagesOutsideSection(fields.PlaceOf("pages")));
        }
        var pages = fields.Texts("pages");
        return kind == SourceKind.Section ? pages : [];
    }

    // A title in a YAML block may hold line breaks, which mean nothing in it.
    private static Located<string>? OneLine(Located<string>? text) =>
        text is { } found && found.Value.Contains('\n', StringComparison.Ordinal)
            ? found with { Value = string.Join(' ', found.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) } : text;
}
