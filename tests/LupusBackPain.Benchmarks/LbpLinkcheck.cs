using System.Diagnostics;
using System.Text.Json;

namespace LupusBackPain.Benchmarks;

internal sealed class LbpLinkcheck(string lbp) : LinkChecker
{
    protected override ProcessStartInfo Command(string folder) => new(lbp, ["linkcheck", folder, "--base-url", Site, "--format", "json"]);

    protected override IEnumerable<string> Errors(string output)
    {
        using var json = JsonDocument.Parse(output);
        return [.. from finding in json.RootElement.GetProperty("diagnostics").EnumerateArray()
                   where finding.GetProperty("severity").GetString() == "error"
                   select finding.ToString()];
    }
}
