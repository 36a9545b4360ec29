using LupusBackPain.Editorial.Structure;

namespace LupusBackPain.Tests.Editorial.Structure;

public sealed class ConditionCodesTests
{
    [Theory]
    [InlineData("mesh", "D008180")]
    [InlineData("mesh", "C000719217")]
    [InlineData("icd10", "M32")]
    [InlineData("icd10", "M54.5")]
    [InlineData("icd10", "C7A.021")]
    [InlineData("icd11", "4A40.0")]
    [InlineData("icd11", "ME84")]
    [InlineData("snomed", "55464009")]
    [InlineData("snomed", "279039007")]
    [InlineData("snomed", "161891005")]
    public void A_code_in_its_form_is_sound(string system, string code) => Assert.Null(ConditionCodes.Fault(system, code));

    [Theory]
    [InlineData("mesh", "M32")]
    [InlineData("mesh", "d008180")]
    [InlineData("mesh", "D008180\n")]
    [InlineData("mesh", "D00818")]
    [InlineData("icd10", "M3")]
    [InlineData("icd10", "M32.")]
    [InlineData("icd10", "M32.12345")]
    [InlineData("icd11", "4O40.0")]
    [InlineData("icd11", "4A4")]
    [InlineData("snomed", "55464008")]
    [InlineData("snomed", "054640095")]
    [InlineData("snomed", "55464")]
    [InlineData("snomed", "5546400९")]
    public void A_code_that_cannot_be_right_is_told(string system, string code) => Assert.NotNull(ConditionCodes.Fault(system, code));

    // From the papers on Verhoeff's scheme: 236 has the check digit 3, 12345 has 1, 142857 has 0.
    [Theory]
    [InlineData("2363")]
    [InlineData("123451")]
    [InlineData("1428570")]
    public void The_check_digit_is_that_of_Verhoeffs_scheme(string number) => Assert.True(ConditionCodes.HoldsVerhoeff(number));

    [Fact]
    public void Every_wrong_digit_and_every_swap_of_neighbours_is_noticed()
    {
        const string Code = "161891005";
        for (var at = 0; at < Code.Length; at++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != Code[at]))
            {
                Assert.False(ConditionCodes.HoldsVerhoeff($"{Code[..at]}{digit}{Code[(at + 1)..]}"));
            }
            if (at + 1 < Code.Length && Code[at] != Code[at + 1])
            {
                Assert.False(ConditionCodes.HoldsVerhoeff($"{Code[..at]}{Code[at + 1]}{Code[at]}{Code[(at + 2)..]}"));
            }
        }
    }
}
