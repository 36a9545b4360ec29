using LupusBackPain.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LupusBackPain.Reading;

/// <summary>Says in an editor's words what YamlDotNet could not read.</summary>
internal static class YamlFault
{
    private const string Quote = "put the whole value in quotes: title: \"Sleep: a guide\"";
    private const string Indent = "give all keys of a map the same indentation, and put a value that holds ': ' or quotes in quotes";

    // Part of YamlDotNet's message, what is wrong, and what to do.
    private static readonly (string Part, string What, string Help)[] Words =
    [
        ("found invalid mapping", "there is a second ': ' in one value", Quote),
        ("Mapping values are not allowed", "there is a ': ' where no key can stand", Quote),
        ("quoted scalar, found unexpected end", "a quotation mark is opened and never closed", "close it, or write the value without quotes"),
        ("quoted scalar, found wrong indentation", "a quotation mark is opened and never closed", "close it, or write the value without quotes"),
        ("found unexpected document indicator", "a quotation mark is opened and never closed", "close it, or write the value without quotes"),
        ("unknown escape character", "a backslash in double quotes must stand before a special character, and this is none", "write \\\\ for a backslash, or use single quotes"),
        ("quoted scalar, found invalid Unicode", "the number after the backslash is no character", "write the character itself"),
        ("expected hexadecimal number", "the number after the backslash is no character", "write the character itself"),
        ("character that cannot start any token", "a value cannot begin with this character", "put the value in quotes"),
        ("an anchor or alias", "a value cannot begin with '*' or '&'", "put the value in quotes"),
        ("parsing a node, did not find expected token", "a value cannot begin with '*' or '&'", "put the value in quotes"),
        ("a tag", "a value cannot begin with '!'", "put the value in quotes"),
        ("block scalar", "a value that begins with '|' or '>' must go on in the lines below", "put the value in quotes, or write it below, indented"),
        ("expected node content", "there is a bracket or a comma where a value should be", "put the value in quotes"),
        ("ends where a value is expected", "there is a ':' or '?' without a key", "write each line as 'key: value'"),
        ("directive", "a line cannot begin with '%'", "put the key in quotes"),
        ("could not find expected ':'", "this line has no ': ' after its key", "write each line as 'key: value', and indent what belongs to the line above"),
        ("did not find expected key", "this line is no key of the map above", Indent),
        ("did not find expected '-' indicator", "this line is no item of the list above", "begin each item of the list with '- ', all with the same indentation"),
        ("Block sequence entries are not allowed", "a list cannot begin in the line of its key", "put the first '- ' on a line of its own"),
        ("expected <document", "this line is indented less than the first one", "begin every key of the top level in the first column"),
    ];

    /// <summary>The finding for a fault. Last is the event before it, and bracket the place of a '[' or '{' that is still open.</summary>
    public static Diagnostic Explain(YamlText source, YamlException fault, ParsingEvent? last, Mark? bracket)
    {
        var at = YamlPlace.At(source, fault.Start, 1);
        if (TabbedLine(source.Text, (int)fault.Start.Line, fault.Message) is { } tab)
        {
            return Problems.Yaml.Tab(new SourceSpan(source.Path, tab.Line + source.FirstLine - 1, tab.Column, 1));
        }
        if (bracket is { } open && !fault.Message.Contains("quoted", StringComparison.Ordinal))
        {
            return Problems.Yaml.Syntax(YamlPlace.At(source, open, 1), "the brackets of this list or map do not match, or a comma is missing",
                "write a list as [one, two] and a map as {key: value, other: value}");
        }
        if (last is YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } quoted && quoted.End.Line == fault.Start.Line)
        {
            return Problems.Yaml.Syntax(at, "the value goes on after its closing quotation mark",
                "put the whole value in one pair of quotes; within single quotes write '' for '");
        }
        if (fault.Message.Contains("found invalid mapping", StringComparison.Ordinal) && last is not null && fault.Start.Line > last.End.Line)
        {
            return Problems.Yaml.Syntax(at, "this line looks like a key, but its indentation makes it part of the value above", Indent);
        }
        var (_, what, help) = Words.FirstOrDefault(words => fault.Message.Contains(words.Part, StringComparison.Ordinal));
        return Problems.Yaml.Syntax(at, what ?? "this is not valid YAML", help ?? $"the YAML reader says: {fault.Message}");
    }

    // A fault about a tab is told anywhere from the start of the map that it spoils.
    private static (int Line, int Column)? TabbedLine(string text, int line, string message)
    {
        var last = message.Contains("tab", StringComparison.Ordinal) ? int.MaxValue : line;
        var current = 1;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var content = text.AsSpan(range);
            var indent = content.IndexOfAnyExcept(' ');
            if (current >= line && indent >= 0 && content[indent] == '\t')
            {
                return (current, indent + 1);
            }
            if (++current > last)
            {
                return null;
            }
        }
        return null;
    }
}
