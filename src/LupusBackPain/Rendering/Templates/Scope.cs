using System.Collections.Immutable;

namespace LupusBackPain.Rendering;

/// <summary>
/// What a place in a template can see: its variables, the optional paths that an `if` around it has made sure of, and how the template
/// came to be there (the chain of files that include one another). Content is the layout that a frame holds.
/// </summary>
internal sealed record Scope(
    ParsedTemplate Template,
    ImmutableDictionary<string, Expression> Globals,
    ImmutableDictionary<string, Expression> Variables,
    ImmutableHashSet<string> Present,
    ImmutableArray<ParsedTemplate> Chain,
    ParsedTemplate? Content,
    int Slots)
{
    public static Scope Of(ParsedTemplate template, ImmutableDictionary<string, Expression> globals, ParsedTemplate? content) =>
        new(template, globals, globals, [], [template], content, 0);

    /// <summary>The scope of another template in the middle of this one: it sees what every template sees, and nothing of this one's.</summary>
    public Scope Inside(ParsedTemplate template) => this with { Template = template, Variables = Globals, Present = [], Content = null };

    /// <summary>This scope, where paths are known to be there.</summary>
    public Scope Knowing(IEnumerable<string> paths) => this with { Present = Present.Union(paths) };

    /// <summary>This scope with a variable that lives in a slot of the frame.</summary>
    public Scope With(string name, TemplateType type, bool optional)
    {
        var slot = Slots;
        return this with
        {
            Variables = Variables.SetItem(name, new Expression(type, optional, name, frame => frame.Read(slot))),
            Present = Present.Except(Present.Where(path => path == name || path.StartsWith(name + ".", StringComparison.Ordinal))),
            Slots = slot + 1,
        };
    }
}
