using System.Globalization;

namespace LupusBackPain.Commands;

/// <summary>The parts of the HTML report that tell what people owe: when, what, who, and what they must ask themselves.</summary>
internal static class ReportDuties
{
    public static Fragment Calendar(SiteReport report)
    {
        var late = report.Calendar.Where(due => due.State == "overdue").ToList();
        var months = report.Calendar.Where(due => due.State != "overdue").GroupBy(due => due.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var never = report.HealthPages.Count(page => page.Review!.Review is null);
        return Fragment.Of($"""
            <section aria-labelledby="calendar">
            <h2 id="calendar">Calendar</h2>
            {(never == 0 ? Fragment.None : Fragment.Of($"<p>{Report.Plural(never, "health page")} of {report.HealthPages.Count()} {(never == 1 ? "has" : "have")} no review that holds, and so no day on which the next is due.</p>\n"))}{(report.Calendar.IsEmpty ? Fragment.Of($"<p>Nothing has a day yet. A review, an expiry, a look at a web page or a retraction check that is written down stands here by month.</p>\n") : Fragment.None)}{Days("Overdue", late)}{Fragment.Of(months, month => Days(month.Key, [.. month]))}</section>

            """);
    }

    public static Fragment Acts(SiteReport report) => Fragment.Of($"""
        <section aria-labelledby="acts">
        <h2 id="acts">What only a person can do</h2>
        {(report.Acts.IsEmpty ? Fragment.Of($"<p>Nothing is owed.</p>\n") : Fragment.None)}{Fragment.Of(report.Acts.GroupBy(act => act.Act), Table)}</section>

        """);

    /// <summary>One line below a page: an act that it or its sources wait for.</summary>
    public static Fragment OnPage(IGrouping<Act, OwedAct> acts) => Fragment.Of(
        $"<li>{ReportNames.Of(acts.Key).Title}, by {Who(acts.First())}, owed since {Fragment.Day(acts.Min(act => act.Since))}{(acts.First().IsOnSource ? Fragment.Of($": {string.Join(", ", acts.Select(act => act.Subject))}") : Fragment.None)}</li>\n");

    public static Fragment Checklist(SiteReport report) => Fragment.Of($"""
        <section aria-labelledby="checklist">
        <h2 id="checklist">Checklist: what no tool can check</h2>
        <ul class="boxes">
        {Fragment.Of(ReportNames.Checklist, question => Fragment.Of($"<li>{question}</li>\n"))}</ul>
        {ReportTable.Of("checklist-table", "Who has put these questions to each health page, and when", ["Page", "Asked by", "On", "As", "Evidence checked"], report.HealthPages.Select(Asked))}</section>

        """);

    private static Cell[] Asked(ReportedPage page) =>
    [
        new(ReportPages.Link(page.Key, page.Title)),
        Cell.Words(page.Review?.Review is { } by ? string.Join(", ", by.By.Select(person => person.Name)) : "nobody yet"),
        Cell.Day(page.Review?.Review?.On),
        Cell.Words(page.Review?.Review is { } review ? (review.IsClinical ? "clinician" : "editor") + (review.IsChanged ? "; changed since" : "") : ""),
        Cell.Day(page.Article.FrontMatter.EvidenceChecked?.Value),
    ];

    private static Fragment Days(string title, List<DueDay> days) => days.Count == 0 ? Fragment.None : Fragment.Of($"""
        <h3>{title}</h3>
        <ul class="days">
        {Fragment.Of(days, due => Fragment.Of($"<li>{Fragment.Day(due.Day)} {ReportNames.Of(due.What).Title}{(due.State == "due-soon" ? " (soon)" : "")}: {Subject(due)}</li>\n"))}</ul>

        """);

    private static Fragment Subject(DueDay due) =>
        due.What is Due.Review or Due.Expiry ? ReportPages.Link(due.Subject, due.Title) : Fragment.Of($"{due.Title} <code>{due.Subject}</code>");

    private static Fragment Table(IGrouping<Act, OwedAct> acts)
    {
        var (name, title, how) = ReportNames.Of(acts.Key);
        return Fragment.Of($"""
            <details>
            <summary><h3>{title}</h3> <span>{acts.Count()} owed, by {Who(acts.First())}{(acts.First().Who.IsEmpty ? "; people.yaml names none" : "")}</span></summary>
            <div>
            <p>{how}</p>
            {ReportTable.Of($"acts-{name}", $"{title}: what is owed, since when, and who could do it", ["What", "Last done", "Owed since", "Who"], acts.Select(Row))}</div>
            </details>

            """);
    }

    private static Cell[] Row(OwedAct act) =>
    [
        new(act.Act == Act.ClinicalReview ? ReportPages.Link(act.Subject, act.Title) : Fragment.Of($"{act.Title} <code>{act.Subject}</code>")),
        act.Last is null ? new Cell(Fragment.Of($"never"), "") : Cell.Day(act.Last),
        Cell.Day(act.Since),
        Cell.Words(Who(act)),
    ];

    private static string Who(OwedAct act) => act.Who.IsEmpty
        ? $"{(ReportNames.Role(act.Act) is "editor" ? "an" : "a")} {ReportNames.Role(act.Act)}"
        : string.Join(" or ", act.Who.Select(person => person.Name));
}
