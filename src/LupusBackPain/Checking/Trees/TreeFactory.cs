using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace LupusBackPain.Checking;

/// <summary>Makes the tree's elements for AngleSharp's tree builder, at the place of the tag that is being read.</summary>
internal sealed class TreeFactory : IDomConstructionElementFactory<TreeDocument, TreeElement>
{
    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)> Known = KnownElements();
    private static readonly FrozenDictionary<string, (string Name, NodeFlags Flags)>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private const string Names =
        "html head title base link meta style body article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer address p hr pre blockquote ol ul "
        + "menu li dl dt dd figure figcaption main search div a em strong small s cite q dfn abbr ruby rt rp rb rtc data time code var samp kbd sub sup "
        + "i b u mark bdi bdo span br wbr ins del picture source img iframe embed object param video audio track map area table caption colgroup col "
        + "tbody thead tfoot tr td th form label input button select datalist optgroup option textarea output progress meter fieldset legend details "
        + "summary dialog script noscript template slot canvas acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen "
        + "listing marquee menuitem multicol nextid nobr noembed noframes plaintext spacer strike tt xmp selectedcontent";

    /// <summary>Where the tag that is being read starts.</summary>
    public Place At { get; set; }

    /// <summary>How many elements were made since it was set to 0.</summary>
    public int Count { get; set; }

    /// <summary>The element that was made last.</summary>
    public TreeElement? Last { get; private set; }

    /// <summary>Whether a template was made since it was set to false.</summary>
    public bool HasTemplate { get; set; }

    public void Made(TreeElement element)
    {
        Count++;
        Last = element;
    }

    public TreeElement Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var (name, own) = Describe(localName);
        return new TreeElement(name, Namespaces.Html, own | flags, At, this);
    }

    public TreeElement CreateUnknown(TreeDocument document, StringOrMemory tagName) => Create(document, tagName, default, default);

    public TreeElement CreateNoScript(TreeDocument document, bool scripting) => Create(document, TagNames.NoScript, default, default);

    public IConstructableNode CreateDocumentType(
        TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new TreeText(default);

    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default)
    {
        var known = name.IsNullOrEmpty ? TagNames.Math : name.ToString();
        return new TreeMath(known, MathFlags(known), this);
    }

    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default)
    {
        var known = name.IsNullOrEmpty ? TagNames.Svg : name.ToString();
        return new TreeSvg(known, SvgFlags(known), this);
    }

    public IConstructableMetaElement CreateMeta(TreeDocument document) => new TreeMeta(TagNames.Meta, Known[TagNames.Meta].Flags, this);

    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) =>
        new TreeScript(TagNames.Script, Known[TagNames.Script].Flags, this);

    public IConstructableFrameElement CreateFrame(TreeDocument document) => new TreeFrame(TagNames.Frame, Known[TagNames.Frame].Flags, this);

    public IConstructableTemplateElement CreateTemplate(TreeDocument document)
    {
        HasTemplate = true;
        return new TreeTemplate(Known[TagNames.Template].Flags, At, this);
    }

    public IConstructableFormElement CreateForm(TreeDocument document) => new TreeForm(TagNames.Form, Known[TagNames.Form].Flags, this);

    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    private static (string Name, NodeFlags Flags) Describe(StringOrMemory name) =>
        KnownBySpan.TryGetValue(name.Memory.Span, out var known) ? known : (name.ToString(), NodeFlags.HtmlMember);

    private static NodeFlags SvgFlags(string name) => name switch
    {
        "desc" or "title" or "foreignObject" => NodeFlags.SvgMember | NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip,
        "style" => NodeFlags.SvgMember | NodeFlags.Special,
        _ => NodeFlags.SvgMember,
    };

    private static NodeFlags MathFlags(string name) => name switch
    {
        "mi" or "mo" or "mn" or "ms" or "mtext" => NodeFlags.MathMember | NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        "annotation-xml" => NodeFlags.MathMember | NodeFlags.Special | NodeFlags.Scoped,
        _ => NodeFlags.MathMember,
    };

    /// <summary>
    /// What AngleSharp's own elements say of themselves to the tree builder, so that both build the same tree. The name is its instance too: the
    /// builder compares some names by reference.
    /// </summary>
    private static FrozenDictionary<string, (string Name, NodeFlags Flags)> KnownElements()
    {
        var document = new HtmlParser().ParseDocument("");
        return Names.Split(' ').Select(document.CreateElement)
            .ToFrozenDictionary(element => element.LocalName, element => (element.LocalName, ((Node)element).Flags), StringComparer.Ordinal);
    }
}
