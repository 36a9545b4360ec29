using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Tests.Editorial;

/// <summary>The rules leave good prose alone and find planted faults.</summary>
public sealed class PassageTests
{
    [Theory]
    [InlineData("evidence", 60)]
    [InlineData("plain", 60)]
    [InlineData("fresh", 35)]
    public void Nothing_is_found_in_passages_of_good_health_prose(string set, int count)
    {
        var good = Passages.Judge(set, "good.md");
        Assert.Equal(count, good.Count);
        Assert.Equal([], good.SelectMany(passage => passage.Findings).Where(finding => finding.Severity > Severity.Information).Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData("evidence", 60)]
    [InlineData("plain", 60)]
    [InlineData("fresh", 60)]
    public void At_least_19_of_20_planted_faults_are_found_at_their_place(string set, int count)
    {
        var faults = Passages.Judge(set, "faults.md");
        Assert.Equal(count, faults.Count);
        var missed = faults.Where(passage => !passage.IsFound).Select(passage => passage.Passage.Name).ToList();
        Assert.True(missed.Count * 20 <= count, $"missed: {string.Join(", ", missed)}");
    }

    [Theory]
    [InlineData("evidence")]
    [InlineData("plain")]
    public void Each_rule_that_looks_at_words_or_citations_has_a_planted_fault(string set)
    {
        string[] ofTheWholePage = ["cards-repeated", "help-missing", "sources-too-few", "change-unlogged", "reading-grade", "smog-grade", "passive-voice", "summary-missing"];
        var planted = Passages.Judge(set, "faults.md").Where(passage => passage.IsFound).Select(passage => passage.Passage.Code).ToHashSet(StringComparer.Ordinal);
        var without = Rules.All.Where(check => check.OnPage is not null && Passages.IsOf(set, check.Rule)).Select(check => check.Rule.Code)
            .Where(code => !code.StartsWith("review-", StringComparison.Ordinal) && !ofTheWholePage.Contains(code, StringComparer.Ordinal) && !planted.Contains(code));
        Assert.Equal([], without);
    }
}
