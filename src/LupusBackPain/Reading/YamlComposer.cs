using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LupusBackPain.Reading;

/// <summary>
/// Composes one YAML document from YamlDotNet's events, within bounds, with the place of every node. What two readers could take in two ways
/// is refused: anchors, aliases, tags, merge keys, second documents, keys that are no text, keys given twice.
/// </summary>
internal sealed class YamlComposer
{
    /// <summary>The most nodes of a front matter, and of a data file.</summary>
    public const int FrontMatterNodes = 10_000, DataNodes = 200_000;

    private const int MaxDepth = 16, MaxScalar = 64 * 1024;

    private const string Written = "write the values out; put a text in quotes if it begins with such a character";

    private readonly YamlText source;
    private readonly DiagnosticBag bag;
    private readonly Parser parser;
    private readonly int maxNodes;
    private int nodes;
    private bool stopped;

    // The outermost '[' or '{' that is open where the parser stands.
    private Mark? bracket;

    private YamlComposer(YamlText source, int maxNodes, DiagnosticBag bag)
    {
        (this.source, this.maxNodes, this.bag) = (source, maxNodes, bag);
        parser = new Parser(new Scanner(new StringReader(source.Text)));
    }

    /// <summary>The document's root; null where it is empty; a refused node, with a finding, where it is no YAML.</summary>
    public static YamlNode? Compose(YamlText source, int maxNodes, DiagnosticBag bag)
    {
        var composer = new YamlComposer(source, maxNodes, bag);
        try
        {
            return composer.Document();
        }
        catch (YamlException fault)
        {
            bag.Add(YamlFault.Explain(source, fault, composer.parser.Current, composer.bracket));
            return YamlNode.Refused(source.Path);
        }
    }

    private YamlNode? Document()
    {
        Next();
        Next();
        if (parser.Current is not DocumentStart)
        {
            return null;
        }
        Next();
        var root = Node(1);
        if (stopped)
        {
            return root;
        }
        var end = parser.Current as DocumentEnd;
        Next();
        if (parser.Current is DocumentStart second && !IsEmptyTail())
        {
            var line = end is { IsImplicit: false } ? end.Start : second.Start;
            bag.Add(Problems.Yaml.Unsupported(At(line, 3), "a second YAML document", "remove the line of three hyphens or dots"));
        }
        return root is YamlScalar { IsEmpty: true } ? null : root;
    }

    /// <summary>Whether nothing stands behind a line of three hyphens: pandoc ends a file with the line that it began with.</summary>
    private bool IsEmptyTail()
    {
        Next();
        if (parser.Current is not YamlDotNet.Core.Events.Scalar { Value: "", IsPlainImplicit: true })
        {
            return false;
        }
        Next();
        Next();
        return parser.Current is StreamEnd;
    }

    /// <summary>Composes the node that the parser stands on, and moves past it.</summary>
    private YamlNode Node(int depth)
    {
        var current = parser.Current!;
        var span = At(current.Start, 1);
        if (depth > MaxDepth || ++nodes > maxNodes)
        {
            return Stop(span, depth > MaxDepth ? $"lists and maps stand more than {MaxDepth} deep in each other" : $"there are more than {maxNodes} values");
        }
        RefuseMarks(current as NodeEvent, span);
        switch (current)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                return Text(scalar);
            case SequenceStart list:
                return InBrackets(list.Style == SequenceStyle.Flow, list.Start, () => List(depth, span));
            case MappingStart map:
                return InBrackets(map.Style == MappingStyle.Flow, map.Start, () => Map(depth, span));
            case AnchorAlias:
                bag.Add(Problems.Yaml.Unsupported(span, "an alias ('*')", Written));
                Next();
                return new YamlRefused(span);
            default:
                throw new YamlException(current.Start, current.End, "a list or map ends where a value is expected");
        }
    }

    private YamlNode Text(YamlDotNet.Core.Events.Scalar scalar)
    {
        var span = YamlPlace.Of(source, scalar);
        if (scalar.Value.Length > MaxScalar)
        {
            return Stop(span, $"a text is longer than {MaxScalar:N0} characters");
        }
        if (CleanText.ControlIn(scalar.Value) is { } control)
        {
            bag.Add(Problems.Files.ControlCharacter(span, control));
            Next();
            return new YamlRefused(span);
        }
        Next();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0, span);
    }

    private T InBrackets<T>(bool isFlow, Mark start, Func<T> compose)
    {
        var outer = bracket;
        bracket ??= isFlow ? start : null;
        var node = compose();
        bracket = outer;
        return node;
    }

    private YamlList List(int depth, SourceSpan span)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Next();
        while (!stopped && parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1));
        }
        Next();
        return new YamlList(items.DrainToImmutable(), span);
    }

    private YamlMap Map(int depth, SourceSpan span)
    {
        var entries = ImmutableArray.CreateBuilder<(YamlScalar, YamlNode)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        Next();
        while (!stopped && parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            var value = stopped ? key : Node(depth + 1);
            if (IsKey(key, lines))
            {
                entries.Add(((YamlScalar)key, value));
            }
        }
        Next();

        // The mark of a map without braces is not always where it begins; its first key is.
        var at = entries.Count > 0 ? entries[0].Item1.Span : span;
        return new YamlMap(entries.DrainToImmutable(), at);
    }

    private bool IsKey(YamlNode node, Dictionary<string, int> lines)
    {
        if (stopped || node is YamlRefused)
        {
            return false;
        }
        if (node is not YamlScalar { Value: not ("" or "<<") } key)
        {
            bag.Add(Problems.Yaml.Unsupported(node.Span, node is YamlScalar { Value: "<<" } ? "a merge key ('<<')" : "a key that is no text", Written));
            return false;
        }
        if (lines.TryAdd(key.Value, key.Span.Line))
        {
            return true;
        }
        bag.Add(Problems.Yaml.DuplicateKey(key.Span, key.Value, lines[key.Value]));
        return false;
    }

    private void RefuseMarks(NodeEvent? node, SourceSpan span)
    {
        if (node is { Anchor.IsEmpty: false })
        {
            bag.Add(Problems.Yaml.Unsupported(span, "an anchor ('&')", Written));
        }
        if (node is { Tag.IsEmpty: false })
        {
            bag.Add(Problems.Yaml.Unsupported(span, "a tag ('!')", Written));
        }
    }

    private YamlRefused Stop(SourceSpan span, string limit)
    {
        stopped = true;
        bag.Add(Problems.Yaml.Limit(span, limit));
        return new YamlRefused(span);
    }

    private void Next()
    {
        if (stopped)
        {
            return;
        }
        try
        {
            if (!parser.MoveNext())
            {
                throw new InvalidOperationException("the text ends within a list or map");
            }
        }
        catch (Exception exception) when (exception is not (YamlException or OutOfMemoryException))
        {
            // On some broken text YamlDotNet itself stumbles, which is the text's fault all the same.
            var place = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, exception.Message, exception);
        }
    }

    private SourceSpan At(Mark mark, int length) => YamlPlace.At(source, mark, length);
}
