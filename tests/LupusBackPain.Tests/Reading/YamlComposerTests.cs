using LupusBackPain.Diagnostics;
using LupusBackPain.Reading;

namespace LupusBackPain.Tests.Reading;

public sealed class YamlComposerTests
{
    private static (string Tree, string[] Findings) Compose(string yaml, int firstLine = 1, int maxNodes = 100)
    {
        var bag = new DiagnosticBag();
        var root = YamlComposer.Compose(new YamlText("x.yaml", yaml, firstLine), maxNodes, bag);
        return (Tree(root), [.. bag.ToSorted().Select(f => $"{f.Span.Line},{f.Span.Column}+{f.Span.Length} {f.Code}: {f.Message}")]);
    }

    private static string Tree(YamlNode? node) => node switch
    {
        null => "nothing",
        YamlMap map => "{" + string.Join(", ", map.Entries.Select(entry => $"{Tree(entry.Key)}: {Tree(entry.Value)}")) + "}",
        YamlList list => "[" + string.Join(", ", list.Items.Select(Tree)) + "]",
        YamlScalar scalar => $"{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}@{scalar.Span.Line},{scalar.Span.Column}+{scalar.Span.Length}",
        _ => "refused",
    };

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("# only a comment\n", "nothing")]
    [InlineData("---\na: 1\n", "{a@2,1+1: 1@2,4+1}")]
    [InlineData("no: yes\nversion: 1.10\nnumber: 012\ntime: 12:30", "{no@1,1+2: yes@1,5+3, version@2,1+7: 1.10@2,10+4, number@3,1+6: 012@3,9+3, time@4,1+4: 12:30@4,7+5}")]
    [InlineData("tags: [a, b c]", "{tags@1,1+4: [a@1,8+1, b c@1,11+3]}")]
    [InlineData("- a\n- b: 1\n  c:", "[a@1,3+1, {b@2,3+1: 1@2,6+1, c@3,3+1: @3,5+0}]")]
    [InlineData("a:   spaced   # note", "{a@1,1+1: spaced@1,6+6}")]
    [InlineData("a: \"quoted\"\nb: 'it''s'\nc: \"\"", "{a@1,1+1: quoted@1,5+6, b@2,1+1: it's@2,5+5, c@3,1+1: @3,4+2}")]
    [InlineData("a: |\n  one\n  two\nb: >-\n  folded\n  text", "{a@1,1+1: one\\ntwo\\n@2,3+3, b@4,1+1: folded text@5,3+6}")]
    [InlineData("a: plain\n  goes on", "{a@1,1+1: plain goes on@1,4+5}")]
    [InlineData("日本: 語", "{日本@1,1+2: 語@1,5+1}")]
    [InlineData("a: 😀 b\nc: d", "{a@1,1+1: 😀 b@1,4+4, c@2,1+1: d@2,4+1}")]
    public void Values_stay_as_written_and_keep_their_place(string yaml, string tree)
    {
        var composed = Compose(yaml);
        Assert.Equal([], composed.Findings);
        Assert.Equal(tree, composed.Tree);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "1,4+1 yaml-unsupported: an anchor ('&') cannot be used here", "2,4+1 yaml-unsupported: an alias ('*') cannot be used here")]
    [InlineData("a: !!str 1\nb: !x {c: d}", "1,4+1 yaml-unsupported: a tag ('!') cannot be used here", "2,4+1 yaml-unsupported: a tag ('!') cannot be used here")]
    [InlineData("<<: {a: 1}", "1,1+2 yaml-unsupported: a merge key ('<<') cannot be used here")]
    [InlineData("? [a]\n: b", "1,3+1 yaml-unsupported: a key that is no text cannot be used here")]
    [InlineData(": b", "1,1+0 yaml-unsupported: a key that is no text cannot be used here")]
    [InlineData("a: 1\n---\nb: 2", "2,1+3 yaml-unsupported: a second YAML document cannot be used here")]
    [InlineData("a: 1\n...\nb: 2", "2,1+3 yaml-unsupported: a second YAML document cannot be used here")]
    [InlineData("a: 1\nb: 2\na: 3", "3,1+1 yaml-duplicate-key: 'a' is given twice, in line 1 and in line 3")]
    [InlineData("x: {\"a\": 1, a: 2}", "1,13+1 yaml-duplicate-key: 'a' is given twice, both times in this line")]
    [InlineData("a: \"x\\0\"", "1,5+3 text-control-character: there is an invisible control character (U+0000) here")]
    public void What_could_be_read_in_two_ways_is_refused(string yaml, params string[] findings) => Assert.Equal(findings, Compose(yaml).Findings);

    [Theory]
    [InlineData("a: b\n\tc: d", "2,1+1 yaml-tab: there is a tab in the indentation")]
    [InlineData("a:\n\tb: c", "2,1+1 yaml-tab: there is a tab in the indentation")]
    [InlineData("a:\n  - b\n\t- c", "3,1+1 yaml-tab: there is a tab in the indentation")]
    [InlineData("a:\n  b: c\n  \td: e", "3,3+1 yaml-tab: there is a tab in the indentation")]
    [InlineData("title: Sleep: a guide", "1,13+1 yaml-syntax: there is a second ': ' in one value")]
    [InlineData("title: a\n description: b", "2,13+1 yaml-syntax: this line looks like a key, but its indentation makes it part of the value above")]
    [InlineData("title: \"open\ndescription: x", "1,8+1 yaml-syntax: a quotation mark is opened and never closed")]
    [InlineData("title: 'open\n", "1,8+1 yaml-syntax: a quotation mark is opened and never closed")]
    [InlineData("title: 'it's'", "1,12+1 yaml-syntax: the value goes on after its closing quotation mark")]
    [InlineData("tags: [a, b\ntitle: x", "1,7+1 yaml-syntax: the brackets of this list or map do not match, or a comma is missing")]
    [InlineData("tags: [a, b]]", "1,7+1 yaml-syntax: the brackets of this list or map do not match, or a comma is missing")]
    [InlineData("title: @home", "1,8+1 yaml-syntax: a value cannot begin with this character")]
    [InlineData("title: *", "1,8+1 yaml-syntax: a value cannot begin with '*' or '&'")]
    [InlineData("title: \"C:\\dir\"", "1,8+1 yaml-syntax: a backslash in double quotes must stand before a special character, and this is none")]
    [InlineData("a: 1\nb\nc: 2", "2,1+1 yaml-syntax: this line is no key of the map above")]
    [InlineData("- a\nb: c", "2,1+1 yaml-syntax: this line is no item of the list above")]
    [InlineData("a: - b", "1,4+1 yaml-syntax: a list cannot begin in the line of its key")]
    [InlineData("a: !b#", "1,4+1 yaml-syntax: a value cannot begin with '!'")]
    [InlineData("a: | b", "1,4+1 yaml-syntax: a value that begins with '|' or '>' must go on in the lines below")]
    [InlineData("a: , b", "1,4+1 yaml-syntax: there is a bracket or a comma where a value should be")]
    [InlineData("%a: b", "1,1+1 yaml-syntax: a line cannot begin with '%'")]
    [InlineData(" a: 1\nb: 2", "2,1+1 yaml-syntax: this line is indented less than the first one")]
    public void A_fault_is_told_in_plain_words_at_its_place(string yaml, string finding) => Assert.Equal([finding], Compose(yaml).Findings);

    [Fact]
    public void Lines_count_from_the_line_that_the_text_begins_on() =>
        Assert.Equal(["8,1+1 yaml-duplicate-key: 'a' is given twice, in line 7 and in line 8"], Compose("a: 1\na: 2", firstLine: 7).Findings);

    [Fact]
    public void Sixteen_levels_are_read_and_seventeen_are_refused()
    {
        Assert.Equal([], Compose(new string('[', 16) + new string(']', 16)).Findings);
        Assert.Equal(["1,17+1 yaml-limit: lists and maps stand more than 16 deep in each other"], Compose(new string('[', 17) + new string(']', 17)).Findings);
    }

    [Fact]
    public void More_nodes_than_the_limit_are_refused() =>
        Assert.Equal(["1,29+1 yaml-limit: there are more than 10 values"], Compose("[" + string.Join(", ", Enumerable.Repeat("a", 50)) + "]", maxNodes: 10).Findings);

    [Fact]
    public void A_text_over_64_KB_is_refused() =>
        Assert.Equal(["1,4+65537 yaml-limit: a text is longer than 65,536 characters"], Compose("a: " + new string('x', 65_537)).Findings);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    [InlineData('?')]
    public void A_bomb_of_brackets_does_not_overflow_a_small_stack(char bracket)
    {
        var yaml = string.Concat(Enumerable.Repeat(bracket is '[' or '{' ? $"{bracket}" : $"{bracket} ", 100_000));
        string[] findings = [];
        var thread = new Thread(() => findings = Compose(yaml).Findings, maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.StartsWith("1,", Assert.Single(findings), StringComparison.Ordinal);
        Assert.Contains("yaml-limit", findings[0], StringComparison.Ordinal);
    }
}
