using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace LupusBackPain.Checking;

/// <summary>An element: its local name, namespace, attributes (foreign ones by their full name, "xlink:href") and the place of its start tag.</summary>
internal class TreeElement : TreeNode, IConstructableElement, IConstructableNamedNodeMap
{
    private readonly TreeFactory? maker;
    private StructAttributes attributes;

    /// <summary>Makes an element; <paramref name="maker"/> counts it, where there is one.</summary>
    public TreeElement(string name, string space, NodeFlags flags, Place at, TreeFactory? maker)
    {
        (Name, Namespace, Flags, At, this.maker) = (name, space, flags, at, maker);
        maker?.Made(this);
        KeepsText = name is "a" or "style" or "script" or "title";
    }

    public string Name { get; }

    public string Namespace { get; }

    public Place At { get; }

    public bool IsHtml => Namespace == Namespaces.Html;

    public bool IsSvg => Namespace == Namespaces.Svg;

    public int AttributeCount => attributes.Count;

    public MemoryHtmlAttributeToken AttributeAt(int index) => attributes[index];

    /// <summary>The value of an attribute; false where the element has none of that name.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.Memory.Span.SequenceEqual(name))
            {
                value = attributes[i].Value.Memory.Span;
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
            attributes.Add(new MemoryHtmlAttributeToken(default, name, value));
        }
    }

    public override StringOrMemory NodeName => Name;

    StringOrMemory IConstructableElement.NamespaceUri => Namespace;

    StringOrMemory IConstructableElement.LocalName => Name;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    ISourceReference? IConstructableElement.SourceReference { get; set; }

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) =>
        Set(namespaceUri == Namespaces.XLink && !name.Memory.Span.Contains(':') ? $"xlink:{name}" : name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Set(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        TryGet(localName.Memory.Span, out var value) ? value.ToString() : default(StringOrMemory);

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes) => attributes = tagAttributes;

    bool IConstructableElement.HasAttribute(StringOrMemory name) => Has(name.Memory.Span);

    void IConstructableElement.SetupElement()
    {
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
    }

    IConstructableNode IConstructableElement.ShallowCopy() => new TreeElement(Name, Namespace, Flags, At, maker) { attributes = attributes };

    int IConstructableNamedNodeMap.Length => attributes.Count;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        TryGet(name.Memory.Span, out var value) ? new Attribute(name, value.ToString()) : null;

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not TreeElement other || other.AttributeCount != AttributeCount)
        {
            return false;
        }
        for (var i = 0; i < AttributeCount; i++)
        {
            if (!other.attributes.HasAttribute(this.attributes[i].Name, this.attributes[i].Value))
            {
                return false;
            }
        }
        return true;
    }

    private sealed class Attribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
    {
        public StringOrMemory Name => name;

        public StringOrMemory Value { get; set; } = value;
    }
}
