using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Safety;

/// <summary>Advice to stop, skip, change or start a medicine without asking first.</summary>
internal static class MedicineChange
{
    private const int Reach = 40;

    public static readonly Check Check = Check.Page(
        new Rule("medicine-change", "SAFE-09", Severity.Error)
        {
            Title = "No advice to stop, skip, change or start a medicine without asking first",
            Why = "Stopping steroids suddenly can be an emergency; stopping other medicines can bring clots or a flare.",
            Source = "European and UK guidance on steroids, 2020 and 2024; CDC on opioids, 2022",
            Good = "Do not stop prednisolone before you have spoken to your team.",
            Bad = "Stop your prednisolone if it upsets you, and then tell your doctor.",
            IsFixed = true,
        },
        Find);

    private static IEnumerable<Diagnostic> Find(PageText page) => Told(page).Concat(Allowed(page));

    /// <summary>"Steroids can be stopped once you feel better": advice that names nobody.</summary>
    private static IEnumerable<Diagnostic> Allowed(PageText page) =>
        from passage in page.Passages
        where passage.Kind != BlockKind.Heading
        from medicine in page.Lexicon["medicines"].In(passage)
        let sentence = passage.SentenceAt(medicine.Start)
        from change in page.Lexicon["medicine-changed"].In(passage, sentence)
        where IsAllowed(page, passage, medicine, change) && !passage.IsQuoted(medicine.Start)
            && !AsksFirst(page, passage, change) && !page.Lexicon["clinicians"].In(passage, sentence).Any()
        select At(passage, medicine.Start, change.Start + change.Length);

    /// <summary>Whether "can be" or the like stands directly behind a medicine, and the change directly, or but for an adverb, behind that.</summary>
    private static bool IsAllowed(PageText page, Passage passage, PhraseMatch medicine, PhraseMatch change) =>
        page.Lexicon["may-be"].In(passage, passage.SentenceAt(medicine.Start)).Any(may =>
            may.FirstWord == medicine.FirstWord + medicine.WordCount && change.FirstWord - may.FirstWord - may.WordCount is 0 or 1);

    private static Diagnostic At(Passage passage, int start, int end) => Check.Rule.At(
        passage.At(start, end - start), $"'{passage.Text[start..end]}' reads as advice to change a medicine without asking first",
        "say in the same sentence whom to ask first, such as 'before you have spoken to your team'");

    private static IEnumerable<Diagnostic> Told(PageText page) =>
        from passage in page.Passages
        where passage.Kind != BlockKind.Heading
        from match in page.Lexicon["medicine-changes"].In(passage)
        let medicine = MedicineBehind(page, passage, match)
        where medicine is not null && !passage.IsQuoted(match.Start) && !IsExcused(page, passage, match)
        select At(passage, match.Start, medicine.Value.Start + medicine.Value.Length);

    private static PhraseMatch? MedicineBehind(PageText page, Passage passage, PhraseMatch match)
    {
        var (end, sentence) = (match.Start + match.Length, passage.SentenceAt(match.Start));
        foreach (var medicine in page.Lexicon["medicines"].In(passage, sentence))
        {
            if (medicine.Start >= end && medicine.Start - end <= Reach && !passage.Text.AsSpan(end, medicine.Start - end).ContainsAny(',', ';', ':'))
            {
                return page.Lexicon["other-objects"].In(passage, sentence).Any(other => other.Start >= end && other.Start < medicine.Start) ? null : medicine;
            }
        }
        return null;
    }

    private static bool IsExcused(PageText page, Passage passage, PhraseMatch match) =>
        IsNegated(page, passage, match) || AsksFirst(page, passage, match)
        || IsTold(page, passage, match)
        || Clause.Has(page, "conditionals", passage, match, 2)
        || Clause.Has(page, "danger", passage, match, 3);

    /// <summary>"Do not stop", "never skip"; in "do not stop or skip" the second too.</summary>
    private static bool IsNegated(PageText page, Passage passage, PhraseMatch match) =>
        Clause.Has(page, "denials", passage, match, 2)
        || (match.FirstWord > 0 && passage[passage.Words[match.FirstWord - 1]] is "or" or "nor"
            && page.Lexicon["medicine-changes"].In(passage, passage.SentenceAt(match.Start)).Any(other =>
                other.FirstWord < match.FirstWord && match.FirstWord - other.FirstWord <= 6 && IsNegated(page, passage, other)));

    /// <summary>"Your doctor may lower …" tells what somebody does; "tell your doctor and stop …" is advice.</summary>
    private static bool IsTold(PageText page, Passage passage, PhraseMatch match) =>
        match.FirstWord > 0 && passage[passage.Words[match.FirstWord - 1]] is not ("and" or "then" or "or")
        && Clause.Has(page, "clinicians", passage, match, 4);

    private static bool AsksFirst(PageText page, Passage passage, PhraseMatch match)
    {
        var sentence = passage.SentenceAt(match.Start);
        if (page.Lexicon["ask-first"].In(passage, sentence).Any())
        {
            return true;
        }
        var asks = page.Lexicon["ask"].In(passage, sentence).ToList();
        return asks.Exists(ask => passage[sentence].Contains("before", StringComparison.OrdinalIgnoreCase)
            || passage.Text.AsSpan(ask.Start, Math.Min(40, sentence.End - ask.Start)).Contains(" first", StringComparison.OrdinalIgnoreCase));
    }
}
