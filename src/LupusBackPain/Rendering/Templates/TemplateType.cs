using System.Collections.Frozen;

namespace LupusBackPain.Rendering;

/// <summary>
/// What a value in a template is. Templates are typed: every name in them is looked up, and every use checked, before a page is rendered.
/// A type is a plain one, a list of Item, or a view with Members.
/// </summary>
internal sealed class TemplateType
{
    public static readonly TemplateType Text = new("text");
    public static readonly TemplateType Number = new("number");
    public static readonly TemplateType Flag = new("flag");
    public static readonly TemplateType Html = new("html");
    public static readonly TemplateType Address = new("address");

    /// <summary>A value of the front matter's <c>extra</c>, whose form only its author knows.</summary>
    public static readonly TemplateType Data = new("data");

    private TemplateType(string name) => Name = name;

    public string Name { get; }

    public TemplateType? Item { get; private init; }

    public FrozenDictionary<string, Member>? Members { get; private init; }

    public static TemplateType ListOf(TemplateType item) => new($"list of {item.Name}") { Item = item };

    public static TemplateType View(string name, params IEnumerable<Member> members) =>
        new(name) { Members = members.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal) };

    /// <summary>Whether a value can be written out as it is.</summary>
    public bool IsWritten => Item is null && Members is null && this != Flag;
}

/// <summary>A name that a view has. Optional: it may be missing (null) on some pages, and a template has to ask first.</summary>
internal sealed record Member(string Name, TemplateType Type, bool Optional, Func<object, object?> Read)
{
    /// <summary>A member that every view of this type has.</summary>
    public static Member Of<T>(string name, TemplateType type, Func<T, object?> read) => new(name, type, false, view => read((T)view));

    /// <summary>A member that may be missing.</summary>
    public static Member Maybe<T>(string name, TemplateType type, Func<T, object?> read) => new(name, type, true, view => read((T)view));
}
