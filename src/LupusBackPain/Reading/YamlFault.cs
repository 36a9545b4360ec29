using LupusBackPain.Diagnostics;
using YamlDotNet.Core;

namespace LupusBackPain.Reading;

/// <summary>Says in an editor's words what YamlDotNet could not read.</summary>
internal static class YamlFault
{
    private static readonly (string Part, string What, string Help)[] Words =
    [
        ("found a tab", Tab, TabHelp),
        ("invalid tab", Tab, TabHelp),
        ("Mapping values are not allowed", "there is a second ': ' in one line", "put the whole value in quotes: title: \"Lupus: a guide\""),
        ("found invalid mapping", "there is a second ': ' in one value", "put the whole value in quotes: title: \"Lupus: a guide\""),
        ("scanning a quoted scalar, found unexpected end", "a quotation mark is opened and never closed", "close it, or write the value without quotes"),
        ("found unexpected document indicator", "a quotation mark is opened and never closed", "close it before the line of three hyphens"),
        ("unknown escape character", "in double quotes a backslash begins a special character, and this is none", "write \\\\ for a backslash, or use single quotes"),
        ("character that cannot start any token", "a value cannot begin with this character", "put the value in quotes"),
        ("could not find expected ':'", "a line has no ': ' after its key", "write each line as 'key: value', and indent what belongs to the line above"),
        ("did not find expected key", "this line is no key of the map above", "give all keys of a map the same indentation, and put values with quotes or colons in quotes"),
        ("did not find expected ',' or ']'", "a list that begins with '[' is not closed, or lacks a comma", "write it as [one, two]"),
        ("did not find expected ',' or '}'", "a map that begins with '{' is not closed, or lacks a comma", "write it as {key: value, other: value}"),
        ("did not find expected '-' indicator", "this line is no item of the list above", "begin each item of the list with '- ', all with the same indentation"),
        ("Block sequence entries are not allowed", "a list cannot begin on this line", "put the first '- ' on a line of its own"),
    ];

    private const string Tab = "there is a tab in the indentation";
    private const string TabHelp = "indent with spaces";

    public static Diagnostic Explain(YamlText source, YamlException fault)
    {
        var at = YamlPlace.At(source, fault.Start, 1);
        if (HasTabbedIndent(source.Text, (int)fault.Start.Line))
        {
            return Problems.Yaml.Tab(at);
        }
        foreach (var (part, what, help) in Words)
        {
            if (fault.Message.Contains(part, StringComparison.Ordinal))
            {
                return what == Tab ? Problems.Yaml.Tab(at) : Problems.Yaml.Syntax(at, what, help);
            }
        }
        return Problems.Yaml.Syntax(at, "this line is not valid YAML", fault.Message);
    }

    private static bool HasTabbedIndent(string text, int line)
    {
        var rest = text.AsSpan();
        for (var current = 1; current < line && rest.IndexOf('\n') is var end and >= 0; current++)
        {
            rest = rest[(end + 1)..];
        }
        return rest.TrimStart(' ').StartsWith('\t');
    }
}
