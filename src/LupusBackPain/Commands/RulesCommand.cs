using System.Globalization;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Editorial;

namespace LupusBackPain.Commands;

/// <summary><c>lbp rules [CODE]</c>: which editorial rules there are; or what one asks for, why, who says so, and an example of each kind.</summary>
internal static class RulesCommand
{
    public static int Run(string? code, Reporting reporting, Terminal terminal)
    {
        if (code is null)
        {
            terminal.WriteOut(string.Concat(Rules.Known.OrderBy(rule => rule.Ref, StringComparer.Ordinal).Select(Line)));
            return ExitCode.Clean;
        }
        if (Rules.Known.FirstOrDefault(rule => rule.Code == code || rule.Ref.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            terminal.WriteOut(Whole(found));
            return ExitCode.Clean;
        }
        var problem = Problems.Rules.NoSuch(code, Nearest.Of(code, Rules.Known.Select(rule => rule.Code)));
        Report.Findings([problem], reporting, terminal.Folder, terminal);
        return ExitCode.Usage;
    }

    private static string Line(Rule rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Ref,-8} {rule.Code,-32} {Name(rule.Severity),-8} {rule.Title}\n");

    private static string Whole(Rule rule) =>
        new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{rule.Code} ({rule.Ref}, {Name(rule.Severity)}): {rule.Title}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Why: {rule.Why}\nSource: {rule.Source}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Good:\n{Indented(rule.Good)}\nBad:\n{Indented(rule.Bad)}\n")
            .Append(rule.IsFixed
                ? "It protects readers, so no site and no page can switch it off.\n"
                : $"To change its weight, in content/site.yaml: rules: {{{rule.Code}: error, warning, info or off}}\nTo switch it off on one page, in its front matter: rules: {{{rule.Code}: the reason}}\n")
            .ToString();

    private static string Indented(string example) => string.Concat(example.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}\n"));

    private static string Name(Severity severity) => severity switch
    {
        Severity.Information => "info",
        Severity.Warning => "warning",
        _ => "error",
    };
}
