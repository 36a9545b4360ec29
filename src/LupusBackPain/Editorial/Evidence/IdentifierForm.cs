using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Evidence;

/// <summary>PMID, PMCID and ISBN that cannot be right, and NBK and NCT numbers in addresses.</summary>
internal static class IdentifierForm
{
    public static readonly Check Check = Check.Whole(
        new Rule("identifier-form", "CITE-05", Severity.Error)
        {
            Title = "Identifiers have their form, and their check digit holds",
            Why = "A digit typed wrong leads readers to another paper.",
            Source = "NLM; ISBN International",
            Good = "PMID: '37827694'",
            Bad = "PMID: PMC37827694",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site) =>
        from source in site.Data.References.Values
        from found in Wrong(source)
        select Check.Rule.At(source.PlaceOf(found.Key), $"'{found.Value}' cannot be right: {found.Form}", "look it up and copy it");

    private static IEnumerable<(string Key, string Value, string Form)> Wrong(Reference source)
    {
        if (source.Pmid is { } pmid && !(pmid.Length is >= 1 and <= 8 && pmid[0] != '0' && pmid.All(char.IsAsciiDigit)))
        {
            yield return ("PMID", pmid, "a PMID has 1 to 8 digits and no letter");
        }
        if (source.Pmcid is { } pmcid && !HasDigits(pmcid, "PMC", 1, 9))
        {
            yield return ("PMCID", pmcid, "a PMCID is PMC and digits");
        }
        if (source.Isbn is { } isbn && !IsIsbn(isbn))
        {
            yield return ("ISBN", isbn, "the check digit of this ISBN does not fit");
        }
        foreach (var part in source.Url?.Value.Split('/', '?', '#') ?? [])
        {
            if (part.StartsWith("NCT", StringComparison.Ordinal) && !HasDigits(part, "NCT", 8, 8))
            {
                yield return ("URL", part, "a trial's number is NCT and 8 digits");
            }
            if (part.StartsWith("NBK", StringComparison.Ordinal) && !HasDigits(part, "NBK", 1, 9))
            {
                yield return ("URL", part, "a book's number is NBK and digits");
            }
        }
    }

    private static bool HasDigits(string text, string prefix, int least, int most) =>
        text.StartsWith(prefix, StringComparison.Ordinal) && text.Length - prefix.Length >= least && text.Length - prefix.Length <= most && text.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>ISBN-13, or the older ISBN-10, by its check digit; hyphens and spaces do not count.</summary>
    internal static bool IsIsbn(string isbn)
    {
        var digits = isbn.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isLong = digits.Length == 13;
        if (!(isLong || digits.Length == 10) || !digits[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(digits[^1]) || (!isLong && digits[^1] is 'X' or 'x')))
        {
            return false;
        }
        var sum = digits.Select((digit, index) => (char.IsAsciiDigit(digit) ? digit - '0' : 10) * (isLong ? (index % 2 == 0 ? 1 : 3) : 10 - index)).Sum();
        return sum % (isLong ? 10 : 11) == 0;
    }
}
