using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
        var published = kind == SourceKind.Section ? fields.Date("published") : fields.RequiredDate("published");
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
            Aliases = fields.Texts("aliases"),
            Draft = fields.Flag("draft") ?? false,
            PublishOn = fields.Date("publishOn"),
            Expires = fields.Date("expires"),
            EvidenceChecked = fields.Date("evidenceChecked"),
            Review = fields.Map("review", "{status: editorial, by: [id-of-a-person], on: 2026-11-22}") is { } review ? ReadReview(review, names, bag) : null,
            Changes = Changes(fields),
            Layout = names.Layouts.Only(fields.Text("layout"), bag),
            Rules = Rules(fields, bag),
            Pages = Pages(fields, kind, bag),
            Extra = fields.Untyped("extra"),
        };
        fields.Finish();
        Judge(typed, title, description, bag);

        // A care set that nobody can find would be told again as a page without one.
        var cared = redFlags is not { Value: not "none" } set || names.RedFlags.Knows(set, bag);
        return title is not null && description is not null && (published is not null || kind == SourceKind.Section) && cared ? typed : null;
    }

    private static void Judge(FrontMatter page, Located<string>? title, Located<string>? description, DiagnosticBag bag)
    {
        if (title is { } named && Length(named) is > MaxTitle and var length)
        {
            bag.Add(Problems.FrontMatter.TitleTooLong(named.Span, length, MaxTitle));
        }
        if (description is { } described && Length(described) is < MinDescription or > MaxDescription)
        {
            bag.Add(Problems.FrontMatter.DescriptionLength(described.Span, Length(described), MinDescription, MaxDescription));
        }
        if (page is { Updated: { } updated, Published: { } published } && updated.Value < published.Value)
        {
            bag.Add(Problems.FrontMatter.UpdatedBeforePublished(updated.Span, updated.Value, published.Value));
        }
    }

    private static Review? ReadReview(Fields review, Names names, DiagnosticBag bag)
    {
        var status = review.RequiredText("status") is null ? null : review.Choice<ReviewStatus>("status", Statuses);
        var read = new Review(status ?? default, names.People.Only(review.Texts("by"), bag), review.Date("on"), review.Date("next"), review.Text("hash"), review.Span);
        review.Finish();
        return status is null ? null : read;
    }

    private static ImmutableArray<Change> Changes(Fields fields)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var change in fields.Maps("changes", "{on: 2026-11-22, what: What is new}"))
        {
            var (on, what) = (change.RequiredDate("on"), change.RequiredText("what"));
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
        foreach (var (code, node) in fields.Entries("rules", "{code-of-the-rule: the reason}"))
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

    private static ImmutableArray<Located<string>> Pages(Fields fields, SourceKind kind, DiagnosticBag bag)
    {
        if (kind != SourceKind.Section && fields.Has("pages"))
        {
            bag.Add(Problems.FrontMatter.PagesOutsideSection(fields.PlaceOf("pages")));
        }
        var pages = fields.Texts("pages");
        return kind == SourceKind.Section ? pages : [];
    }

    /// <summary>How many characters a reader sees.</summary>
    private static int Length(Located<string> text) =>
        Ascii.IsValid(text.Value) ? text.Value.Length : new StringInfo(text.Value).LengthInTextElements;

    // A title in a YAML block may hold line breaks, which mean nothing in it.
    private static Located<string>? OneLine(Located<string>? text) =>
        text is { } found && found.Value.Contains('\n', StringComparison.Ordinal)
            ? found with { Value = string.Join(' ', found.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) } : text;
}
