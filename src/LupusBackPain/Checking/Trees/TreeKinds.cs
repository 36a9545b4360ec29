using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace LupusBackPain.Checking;

// AngleSharp's tree builder tells these elements apart by type.
internal sealed class TreeForm(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.Html, flags, maker.At, maker), IConstructableFormElement;

internal sealed class TreeFrame(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.Html, flags, maker.At, maker), IConstructableFrameElement;

internal sealed class TreeMath(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.MathMl, flags, maker.At, maker), IConstructableMathElement;

internal sealed class TreeSvg(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.Svg, flags, maker.At, maker), IConstructableSvgElement;

internal sealed class TreeMeta(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.Html, flags, maker.At, maker), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

internal sealed class TreeScript(string name, NodeFlags flags, TreeFactory maker)
    : TreeElement(name, Namespaces.Html, flags, maker.At, maker), IConstructableScriptElement
{
    public bool Prepare(IConstructableDocument document) => false;

    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A template; its contents stay its children here, and the walk decides about them.</summary>
internal sealed class TreeTemplate : TreeElement, IConstructableTemplateElement
{
    public TreeTemplate(NodeFlags flags, Place at, TreeFactory? maker)
        : base(TagNames.Template, Namespaces.Html, flags, at, maker)
    {
    }

    public void PopulateFragment()
    {
    }
}

/// <summary>The document node.</summary>
internal sealed class TreeDocument(TextSource? source) : TreeNode, IConstructableDocument
{
    public TextSource Source => source!;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    /// <summary>The root element; null in an empty document.</summary>
    public TreeElement? Root => FirstElement(this);

    /// <summary>
    /// Whether the builder put something here that belongs elsewhere: it knows only AngleSharp's own table and template elements as places for
    /// what stands wrongly inside a table.
    /// </summary>
    public bool IsMisbuilt { get; private set; }

    public override void InsertNode(int idx, IConstructableNode childNode)
    {
        IsMisbuilt |= childNode is TreeElement && Root is not null;
        base.InsertNode(idx, childNode);
    }

    public override void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false) => IsMisbuilt = true;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    IConstructableElement? IConstructableDocument.Head
    {
        get
        {
            foreach (var child in Root is { } root ? root.Children : default)
            {
                if (child is TreeElement { Name: "head", IsHtml: true } head)
                {
                    return head;
                }
            }
            return null;
        }
    }

    bool IConstructableDocument.IsLoading => true;

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    void IConstructableDocument.ApplyManifest()
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    private static TreeElement? FirstElement(TreeNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is TreeElement element)
            {
                return element;
            }
        }
        return null;
    }
}
