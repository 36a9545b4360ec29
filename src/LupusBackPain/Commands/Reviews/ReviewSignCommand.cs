using System.Text;
using LupusBackPain.Building;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using LupusBackPain.Reading;

namespace LupusBackPain.Commands;

/// <summary>
/// <c>lbp review sign PAGE --by ID</c>: writes into the front matter that a person has read the page as it stands, and changes nothing else.
/// The review is clinical where the person may check it as a clinician, else an editor's.
/// </summary>
internal static class ReviewSignCommand
{
    public static int Run(BuildRequest request, string page, string by, DateOnly? on, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        if (ContentReader.Read(request.Root, bag) is not { } sources)
        {
            Report.Findings(bag.ToSorted(), request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        var site = SiteBuilder.Build(sources, request.Options, bag);
        var (article, day) = (RelatedCommand.Find(site, page), on ?? request.Options.Date);
        var refusal = article is null ? Problems.Machine.PageUnknown(page, Nearest.Of(page, site.ByKey.Keys))
            : !site.Data.People.ContainsKey(by) ? Problems.Machine.PersonUnknown(by, Nearest.Of(by, site.Data.People.Keys))
            : day > request.Options.Date ? Problems.Machine.SignedAhead(day)
            : null;
        if (refusal is not null)
        {
            Report.Findings([refusal], request.Reporting, request.Root, terminal);
            return ExitCode.Usage;
        }
        var review = Signed(article!, site, by, day);
        Replace(Path.Combine(request.Root, article!.Path), text => FrontMatterEdit.WithReview(text, review));
        terminal.WriteOut($"{article.Path}: {(review.Status == ReviewStatus.Clinical ? "clinical" : "editorial")} review by {by}, due again by {review.Next!.Value.Value:yyyy-MM-dd}\n");
        return ExitCode.Clean;
    }

    private static Review Signed(Article article, Site site, string by, DateOnly day)
    {
        static Located<T> At<T>(T value) => new(value, default);
        var status = CheckedReview.MayCheck(site.Data.People[by], article, site) ? ReviewStatus.Clinical : ReviewStatus.Editorial;
        var next = CheckedReview.DueAfter(day, article.FrontMatter.Kind, site.Settings.Review);
        return new Review(status, [At(by)], At(day), At(next), At(TextHash.Of(article)), default);
    }

    /// <summary>Changes a file's text in one step: whoever reads it finds the old text or the new one whole.</summary>
    private static void Replace(string path, Func<string, string> change)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = change(utf8.GetString(File.ReadAllBytes(path)));
        var beside = path + ".lbp-new";
        File.WriteAllBytes(beside, utf8.GetBytes(text));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
        }
        File.Move(beside, path, overwrite: true);
    }
}
