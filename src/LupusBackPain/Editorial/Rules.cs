using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial.Evidence;
using LupusBackPain.Editorial.Plain;
using LupusBackPain.Editorial.Provenance;
using LupusBackPain.Editorial.Safety;
using LupusBackPain.Editorial.Structure;

namespace LupusBackPain.Editorial;

/// <summary>Every editorial rule. A new rule is a file and a line in All.</summary>
internal static class Rules
{
    public static readonly ImmutableArray<Check> All =
    [
        CardHeading.Check,
        CardTextFollows.Check,
        CardsRepeated.Check,
        CautionCrisis.Check,
        CautionMedicines.Check,
        CautionPainkillers.Check,
        CautionSteroids.Check,
        CautionSupplements.Check,
        DisclaimerMissing.Check,
        DoseUncited.Check,
        DoseUnit.Check,
        EmergencyNumber.Check,
        HelpMissing.Check,
        Hype.Check,
        MedicineChange.Check,
        SignCopied.Check,
        AcrAmbiguous.Check,
        CausalClaim.Check,
        DisagreementUnsaid.Check,
        DoiForm.Check,
        IdentifierForm.Check,
        NumberUncited.Check,
        OldEvidence.Check,
        OldSource.Check,
        OtherPeople.Check,
        PageNotSeen.Check,
        ReferenceIncomplete.Check,
        RetractionUnchecked.Check,
        SourceBlocked.Check,
        SourceSuperseded.Check,
        SourceTwice.Check,
        SourceUncited.Check,
        SourceUnconfirmed.Check,
        SourcesTooFew.Check,
        WeakAlone.Check,
        AuthorUnnamed.Check,
        ChangeUnlogged.Check,
        DateForm.Check,
        FundingUnsaid.Check,
        HowMadeUnsaid.Check,
        ReviewChanged.Check,
        ReviewDates.Check,
        ReviewDueSoon.Check,
        ReviewNotClinical.Check,
        ReviewOverdue.Check,
        ReviewTooFar.Check,
        ReviewUnsigned.Check,
        ReadingGrade.Check,
        SmogGrade.Check,
        LongSentence.Check,
        LongParagraph.Check,
        Jargon.Check,
        Abbreviations.Check,
        PeopleFirst.Check,
        PassiveVoice.Check,
        Contractions.Check,
        Summary.Check,
        MixedNumbers.Check,
        RelativeRisk.Check,
        SkinColour.Check,
        Spelling.Check,
        WarWords.Check,
        VagueWords.Check,
        LatinShorthand.Check,
        HeadingForm.Check,
        HeadingRequired.Check,
        TitleRepeated.Check,
        TitleShort.Check,
        DescriptionRepeated.Check,
        ListLong.Check,
        ListLeadIn.Check,
        RelatedCount.Check,
        RecordingWithoutText.Check,
        ConditionCodes.Check,
        SitePageMissing.Check,
        FeedbackMissing.Check,
        BadgeClaimed.Check,
    ];

    /// <summary>All of them as data, with those that the build holds on its way.</summary>
    public static readonly ImmutableArray<Rule> Known = [.. All.Select(check => check.Rule), .. BuildRules.All];
}
