using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace LupusBackPain.Markup;

/// <summary>One source of a citation as written: its id with the id's offset in the text, and what follows it ("p. 3").</summary>
internal readonly record struct CitedSource(string Id, string? Locator, int Offset);

/// <summary>A citation, <c>[@a; @b, p. 3]</c>.</summary>
internal sealed class CitationInline(ImmutableArray<CitedSource> sources) : LeafInline
{
    public ImmutableArray<CitedSource> Sources { get; } = sources;
}

/// <summary><c>@id</c> outside a citation's brackets: a mistake where the id is a source's, else plain text.</summary>
internal sealed class BareCitationInline(string id) : LeafInline
{
    public string Id { get; } = id;
}

/// <summary>Text in another language, <c>[text]{lang=fr}</c>; Offset is that of the brace in the text.</summary>
internal sealed class LanguageInline(string language, int offset) : ContainerInline
{
    public string Language { get; } = language;

    public int Offset { get; } = offset;
}

/// <summary>Attributes in braces where none may stand.</summary>
internal sealed class StrayAttributesInline : LeafInline;

/// <summary>The numbers to call, <c>{emergency}</c>, <c>{urgent}</c> or <c>{crisis}</c>.</summary>
internal sealed class HelpNumberInline(string use) : LeafInline
{
    public string Use { get; } = use;
}

/// <summary>A reference in brackets that nothing defines: <c>[^1]</c>, or the second part of <c>[text][label]</c>.</summary>
internal sealed class UndefinedInline(string label) : LeafInline
{
    public string Label { get; } = label;
}
