using System.Text.RegularExpressions;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Codes of conditions.yaml that cannot be right: MeSH, ICD-10 and ICD-11 by their form, SNOMED CT by its check digit too; and codes that two conditions share.</summary>
internal static partial class ConditionCodes
{
    public static readonly Check Check = Check.Whole(
        new Rule("condition-code", "SD-03", Severity.Error)
        {
            Title = "Codes of conditions have their form, their check digit holds, and no two conditions share one",
            Why = "Machines that read the page go by the code: a digit typed wrong makes it about another condition.",
            Source = "MeSH; WHO, ICD-10 and ICD-11; SNOMED International",
            Good = "codes: {mesh: D008180, icd10: M32}",
            Bad = "codes: {mesh: M32, icd10: D008180}",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var codes = (from condition in site.Data.Conditions.Values
                     from code in condition.Codes
                     orderby code.Value.Span
                     select (Condition: condition.Id, code.System, code.Value)).ToList();
        var wrong = from code in codes
                    let form = Fault(code.System, code.Value.Value)
                    where form is not null
                    select Check.Rule.At(code.Value.Span, $"'{code.Value.Value}' cannot be right: {form}", "look it up and copy it; never write a code from memory");
        var twice = from same in codes.GroupBy(code => (code.System, code.Value.Value))
                    from code in same.Skip(1)
                    select Check.Rule.At(code.Value.Span, $"'{code.Value.Value}' is the code of '{same.First().Condition}' too", "keep it at the one that it names");
        return wrong.Concat(twice);
    }

    /// <summary>What is wrong with a code of a system; null where nothing is.</summary>
    internal static string? Fault(string system, string code) => system switch
    {
        "mesh" when !Mesh().IsMatch(code) => "a MeSH code is D or C and 6 to 9 digits",
        "icd10" when !Icd10().IsMatch(code) => "an ICD-10 code is a letter and two signs, and up to four more behind a point",
        "icd11" when !Icd11().IsMatch(code) => "an ICD-11 code is four signs such as 4A40, and up to two more behind a point",
        "snomed" when !Snomed().IsMatch(code) => "the code of a concept of SNOMED CT has 6 to 18 digits, of which 00 or 10 stand before the last",
        "snomed" when !HoldsVerhoeff(code) => "the check digit of this SNOMED CT code does not fit",
        _ => null,
    };

    /// <summary>Whether a number ends in the check digit of Verhoeff's scheme: the product of its permuted digits in the dihedral group D5 is 0.</summary>
    internal static bool HoldsVerhoeff(string digits)
    {
        var product = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            for (var turn = 0; turn < place % 8; turn++)
            {
                digit = Permuted[digit];
            }
            product = Product(product, digit);
        }
        return product == 0;
    }

    private static ReadOnlySpan<byte> Permuted => [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>The product of two symmetries of a pentagon: 0 to 4 are its turns, 5 to 9 its mirrorings.</summary>
    private static int Product(int a, int b) => (a < 5, b < 5) switch
    {
        (true, true) => (a + b) % 5,
        (true, false) => 5 + ((a + b) % 5),
        (false, true) => 5 + ((a - b) % 5),
        (false, false) => (5 + a - b) % 5,
    };

    [GeneratedRegex(@"^[DC]\d{6,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mesh();

    [GeneratedRegex(@"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Icd10();

    // I and O are left out of ICD-11, since they look like digits.
    [GeneratedRegex(@"^[1-9A-HJ-NP-Z][A-HJ-NP-Z]\d[0-9A-HJ-NP-Z](\.[0-9A-HJ-NP-Z]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Icd11();

    [GeneratedRegex(@"^[1-9]\d{2,14}[01]0\d\z", RegexOptions.CultureInvariant)]
    private static partial Regex Snomed();
}
