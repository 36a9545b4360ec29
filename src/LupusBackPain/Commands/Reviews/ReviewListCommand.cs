using System.Collections.Immutable;
using LupusBackPain.Building;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Commands;

/// <summary>The forms of a list of reviews.</summary>
internal enum ReviewFormat
{
    Table,
    Json,
    Csv,
    Ics,
}

/// <summary><c>lbp review list</c>: which pages were reviewed, by whom, and when each is due again; those due first come first.</summary>
internal static class ReviewListCommand
{
    public static int Run(BuildRequest request, int? within, ReviewFormat format, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        if (ContentReader.Read(request.Root, bag) is not { } sources)
        {
            Report.Findings(bag.ToSorted(), request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        var site = SiteBuilder.Build(sources, request.Options, bag);
        ImmutableArray<ReviewState> states =
        [
            .. site.Articles.Where(article => article.IsHealth && article.State != PageState.Expired).Select(article => ReviewState.Of(article, site))
                .Where(state => within is null || state.Review?.Next <= request.Options.Date.AddDays(within.Value))
                .OrderBy(state => state.Review?.Next ?? DateOnly.MaxValue).ThenBy(state => state.Article.Key, StringComparer.Ordinal),
        ];
        terminal.WriteOut(format switch
        {
            ReviewFormat.Json => ReviewForms.Json(states),
            ReviewFormat.Csv => ReviewForms.Csv(states),
            ReviewFormat.Ics => ReviewForms.Ics(states, site),
            _ => ReviewForms.Table(states),
        });
        return ExitCode.Clean;
    }
}
