using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace LupusBackPain.Checking;

/// <summary>An element: its local name, namespace, attributes (foreign ones by their full name, "xlink:href") and the place of its start tag.</summary>
internal class TreeElement : TreeNode, IConstructableElement, IConstructableNamedNodeMap
{
    private readonly TreeFactory? maker;
    private readonly StringOrMemory localName;
    private (StringOrMemory Name, StringOrMemory Value)[] attributes = [];

    /// <summary>Makes an element; <paramref name="maker"/> counts it, where there is one.</summary>
    public TreeElement(string name, string space, NodeFlags flags, Place at, TreeFactory? maker)
    {
        (Name, Namespace, Flags, At, this.maker) = (name, space, flags, at, maker);
        localName = name;
        maker?.Made(this);
        KeepsText = name is "a" or "style" or "script" or "title";
    }

    public string Name { get; }

    public string Namespace { get; }

    public Place At { get; }

    public bool IsHtml => Namespace == Namespaces.Html;

    public bool IsSvg => Namespace == Namespaces.Svg;

    /// <summary>The value of an attribute; false where the element has none of that name.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        foreach (ref readonly var attribute in attributes.AsSpan())
        {
            var own = attribute.Name;
            if (own.Length == name.Length && own.Memory.Span.SequenceEqual(name))
            {
                value = attribute.Value.Memory.Span;
                return true;
            }
        }
        value = default;
        return false;
    }

    public bool Has(ReadOnlySpan<char> name) => TryGet(name, out _);

    /// <summary>Whether an attribute has a value, ASCII case ignored.</summary>
    public bool Is(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        TryGet(name, out var found) && found.Equals(value, StringComparison.OrdinalIgnoreCase);

    public void Set(StringOrMemory name, StringOrMemory value)
    {
        if (!Has(name.Memory.Span))
        {
            attributes = [.. attributes, (name, value)];
        }
    }

    public override StringOrMemory NodeName => localName;

    StringOrMemory IConstructableElement.NamespaceUri => Namespace;

    StringOrMemory IConstructableElement.LocalName => localName;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set { }
    }

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) =>
        Set(namespaceUri == Namespaces.XLink && !name.Memory.Span.Contains(':') ? $"xlink:{name}" : name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        TryGet(localName.Memory.Span, out var value) ? value.ToString() : default(StringOrMemory);

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0)
        {
            return;
        }
        attributes = new (StringOrMemory, StringOrMemory)[tagAttributes.Count];
        for (var i = 0; i < attributes.Length; i++)
        {
            var token = tagAttributes[i];
            attributes[i] = (token.Name, token.Value);
        }
    }

    bool IConstructableElement.HasAttribute(StringOrMemory name) => Has(name.Memory.Span);

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() => new TreeElement(Name, Namespace, Flags, At, maker) { attributes = attributes };

    int IConstructableNamedNodeMap.Length => attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        TryGet(name.Memory.Span, out var value) ? new Attribute(name, value.ToString()) : null;

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        return attributes is TreeElement other && other.attributes.Length == this.attributes.Length
            && this.attributes.All(own => other.TryGet(own.Name.Memory.Span, out var value) && value.SequenceEqual(own.Value.Memory.Span));
    }

    private sealed class Attribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
    {
        public StringOrMemory Name => name;

        public StringOrMemory Value { get; set; } = value;
    }
}
