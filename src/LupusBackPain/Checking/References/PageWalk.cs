namespace LupusBackPain.Checking;

/// <summary>
/// Goes once through a parsed page and gathers its references, ids, names and base. Contents of templates are inert and passed over; those of a
/// declarative shadow root refer but lend no ids; an iframe's srcdoc is a page of its own that shares the base.
/// </summary>
internal sealed class PageWalk
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<TreeElement> shadowHosts = [];
    private bool inShadow;
    private bool isNested;

    public List<Reference> References { get; } = [];

    /// <summary>Every id of the document, each once, in document order.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>The ids that occur again, each at its second place.</summary>
    public List<(string Id, Place At)> RepeatedIds { get; } = [];

    /// <summary>The names of a elements, which fragments reach as well.</summary>
    public List<string> AnchorNames { get; } = [];

    /// <summary>The names and ids of image maps.</summary>
    public HashSet<string> MapNames { get; } = new(StringComparer.Ordinal);

    /// <summary>The href of the first base element that has one, and its place.</summary>
    public (string Href, Place At)? Base { get; private set; }

    /// <summary>The language that the root element names; "" where it names none.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Whether a nested page was too deep to read.</summary>
    public bool TooDeep { get; private set; }

    public void Visit(TreeDocument document)
    {
        Language = document.Root is { } root && root.TryGet("lang", out var language) ? language.ToString() : "";
        VisitChildren(document);
    }

    public void Add(ReadOnlySpan<char> written, Use use, Place at) =>
        References.Add(new Reference(written.Trim(" \t\n\r\f").ToString(), use, at));

    /// <summary>Adds the value of an attribute, where the element has it.</summary>
    public void AddAttribute(TreeElement element, ReadOnlySpan<char> name, Use use)
    {
        if (element.TryGet(name, out var value))
        {
            Add(value, use, element.At);
        }
    }

    private void VisitChildren(TreeNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is TreeElement element)
            {
                Visit(element);
            }
        }
    }

    private void Visit(TreeElement element)
    {
        AddIdentity(element);
        if (element is TreeTemplate)
        {
            VisitShadow(element);
            return;
        }
        AddStyle(element);
        if (element.IsHtml)
        {
            if (element.Name == "base" && Base is null && !inShadow && element.TryGet("href", out var href))
            {
                Base = (href.Trim(" \t\n\r\f").ToString(), element.At);
            }
            HtmlReferences.Add(element, this);
        }
        else
        {
            ForeignReferences.Add(element, this);
        }
        VisitChildren(element);
    }

    private void AddIdentity(TreeElement element)
    {
        if (inShadow)
        {
            return;
        }
        if (element.TryGet("id", out var value) && value.Length > 0)
        {
            var id = value.ToString();
            if (seen.Add(id))
            {
                Ids.Add(id);
            }
            else
            {
                RepeatedIds.Add((id, element.At));
            }
        }
        if (element is { IsHtml: true, Name: "a" } && element.TryGet("name", out var name) && name.Length > 0)
        {
            AnchorNames.Add(name.ToString());
        }
        if (element is { IsHtml: true, Name: "map" })
        {
            AddMap(element);
        }
    }

    private void AddMap(TreeElement map)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["name", "id"])
        {
            if (map.TryGet(attribute, out var value) && value.Length > 0)
            {
                MapNames.Add(value.ToString());
            }
        }
    }

    private void AddStyle(TreeElement element)
    {
        if (element.TryGet("style", out var style) && style.Contains('('))
        {
            AddAll(CssReferences.OfDeclarations(style), element.At);
        }
        if (element.Name == "style" && (!element.TryGet("type", out var type) || type.IsEmpty || type.Equals("text/css", StringComparison.OrdinalIgnoreCase)))
        {
            AddAll(CssReferences.OfSheet(element.Text), element.At);
        }
    }

    private void AddAll(List<(string Written, int Offset)> found, Place at)
    {
        foreach (var (written, _) in found)
        {
            Add(written, Use.Filled | Use.Loaded, at);
        }
    }

    /// <summary>A template that the parser turns into the shadow root of its parent (HTML, “a start tag whose tag name is template”).</summary>
    private void VisitShadow(TreeElement template)
    {
        var isShadow = (template.Is("shadowrootmode", "open") || template.Is("shadowrootmode", "closed"))
            && template.Parent is TreeElement { IsHtml: true } host && MayHostShadow(host.Name) && shadowHosts.Add(host);
        if (isShadow)
        {
            var outer = inShadow;
            inShadow = true;
            VisitChildren(template);
            inShadow = outer;
        }
    }

    private static bool MayHostShadow(string name) =>
        name.Contains('-') || name is "article" or "aside" or "blockquote" or "body" or "div" or "footer" or "h1" or "h2" or "h3" or "h4" or "h5"
            or "h6" or "header" or "main" or "nav" or "p" or "section" or "span";

    /// <summary>Reads a srcdoc: its references count as this page's, its ids do not.</summary>
    public void VisitNested(ReadOnlySpan<char> source, Place at)
    {
        if (isNested)
        {
            return;
        }
        var inner = new PageWalk { isNested = true };
        TooDeep |= !new HtmlReader().Read(source.ToArray(), inner.Visit);
        foreach (var reference in inner.References)
        {
            var own = reference.Written.StartsWith('#') && inner.seen.Contains(reference.Written[1..]);
            if (!own)
            {
                References.Add(reference with { At = at, Base = inner.Base?.Href });
            }
        }
    }
}
