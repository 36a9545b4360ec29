using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Tests.Editorial;

/// <summary>The rules on safety and evidence leave good prose alone and find planted faults.</summary>
public sealed class PassageTests
{
    [Fact]
    public void Nothing_is_found_in_sixty_passages_of_good_health_prose()
    {
        var good = Passages.Judge("evidence", "good.md");
        Assert.Equal(60, good.Count);
        Assert.Equal([], good.SelectMany(passage => passage.Findings).Where(finding => finding.Severity > Severity.Information).Select(finding => finding.ToString()));
    }

    [Fact]
    public void At_least_57_of_sixty_planted_faults_are_found_at_their_place()
    {
        var faults = Passages.Judge("evidence", "faults.md");
        Assert.Equal(60, faults.Count);
        var missed = faults.Where(passage => !passage.IsFound).Select(passage => passage.Passage.Name).ToList();
        Assert.True(missed.Count <= 3, $"missed: {string.Join(", ", missed)}");
    }

    [Fact]
    public void Each_rule_that_looks_at_words_or_citations_has_a_planted_fault()
    {
        string[] ofTheWholePage = ["cards-repeated", "help-missing", "sources-too-few", "change-unlogged"];
        var planted = Passages.Judge("evidence", "faults.md").Where(passage => passage.IsFound).Select(passage => passage.Passage.Code).ToHashSet(StringComparer.Ordinal);
        var without = Rules.All.Where(check => check.OnPage is not null).Select(check => check.Rule.Code)
            .Where(code => !code.StartsWith("review-", StringComparison.Ordinal) && !ofTheWholePage.Contains(code, StringComparer.Ordinal) && !planted.Contains(code));
        Assert.Equal([], without);
    }
}
