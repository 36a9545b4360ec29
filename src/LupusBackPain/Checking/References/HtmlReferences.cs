namespace LupusBackPain.Checking;

/// <summary>Every attribute by which an HTML element refers, the obsolete ones that browsers still load included.</summary>
internal static class HtmlReferences
{
    private const Use Page = Use.Followed | Use.Fragment;
    private const Use Resource = Use.Loaded | Use.Filled;

    public static void Add(TreeElement element, PageWalk walk)
    {
        switch (element.Name)
        {
            case "a" or "area":
                AddHyperlink(element, walk);
                break;
            case "link":
                AddLink(element, walk);
                break;
            case "meta":
                MetaReferences.Add(element, walk);
                break;
            case "img":
                walk.AddAttribute(element, "src", Resource);
                AddSrcset(element, "srcset", walk);
                walk.AddAttribute(element, "longdesc", Page);
                walk.AddAttribute(element, "usemap", Use.Map);
                break;
            case "script":
                AddScript(element, walk);
                break;
            case "form":
                AddForm(element, walk);
                break;
            case "input" or "button":
                AddButton(element, walk);
                break;
            case "body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th":
                walk.AddAttribute(element, "background", Resource);
                break;
            case "blockquote" or "q" or "ins" or "del":
                walk.AddAttribute(element, "cite", Use.Fragment);
                break;
            default:
                AddEmbedded(element, walk);
                break;
        }
    }

    private static void AddHyperlink(TreeElement element, PageWalk walk)
    {
        if (element.TryGet("href", out var href))
        {
            walk.Add(href, LinkText.IsVague(element, walk.Language) ? Page | Use.Vague : Page, element.At);
        }
        if (element.TryGet("ping", out var ping))
        {
            foreach (var address in ping.ToString().Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
            {
                walk.Add(address, Use.ParseOnly, element.At);
            }
        }
    }

    private static void AddEmbedded(TreeElement element, PageWalk walk)
    {
        switch (element.Name)
        {
            case "source":
                AddSource(element, walk);
                break;
            case "video" or "audio":
                walk.AddAttribute(element, "src", Resource);
                walk.AddAttribute(element, "poster", Resource);
                break;
            case "track" or "bgsound":
                walk.AddAttribute(element, "src", Resource);
                break;
            case "embed":
                walk.AddAttribute(element, "src", Resource | Page);
                break;
            case "iframe" when element.TryGet("srcdoc", out var source):
                walk.VisitNested(source, element.At);
                break;
            case "iframe" or "frame":
                walk.AddAttribute(element, "src", Resource | Page);
                walk.AddAttribute(element, "longdesc", Page);
                break;
            case "object":
                walk.AddAttribute(element, "data", Resource | Page);
                walk.AddAttribute(element, "usemap", Use.Map);
                break;
        }
    }

    private static void AddSource(TreeElement element, PageWalk walk)
    {
        if (element.Parent is TreeElement { Name: "picture", IsHtml: true })
        {
            AddSrcset(element, "srcset", walk);
        }
        else
        {
            walk.AddAttribute(element, "src", Resource);
        }
    }

    public static void AddSrcset(TreeElement element, ReadOnlySpan<char> attribute, PageWalk walk)
    {
        if (element.TryGet(attribute, out var value))
        {
            foreach (var address in Srcset.Addresses(value.ToString()))
            {
                walk.Add(address, Resource, element.At);
            }
        }
    }

    /// <summary>A link element: what its rel makes of it. Without a rel (or itemprop) it refers to nothing.</summary>
    private static void AddLink(TreeElement element, PageWalk walk)
    {
        var rel = element.TryGet("rel", out var value) ? value.ToString().ToLowerInvariant() : "";
        var keywords = rel.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);
        if (keywords.Length == 0 && !element.Has("itemprop"))
        {
            return;
        }
        var onlyOrigins = keywords.Length > 0 && keywords.All(keyword => keyword is "preconnect" or "dns-prefetch");
        var loads = keywords.Any(keyword => keyword is "stylesheet" or "icon" or "manifest" or "preload" or "modulepreload" or "mask-icon"
            or "apple-touch-icon" or "apple-touch-icon-precomposed" or "apple-touch-startup-image");
        var use = onlyOrigins ? Use.ParseOnly : loads ? Resource : Use.Filled | Use.Fragment;
        walk.AddAttribute(element, "href", keywords.Contains("canonical", StringComparer.Ordinal) ? Use.Filled : use);
        AddSrcset(element, "imagesrcset", walk);
    }

    /// <summary>A script loads its src only where it is a script: a module, or of a JavaScript type.</summary>
    private static void AddScript(TreeElement element, PageWalk walk)
    {
        var type = element.TryGet("type", out var value) ? value.Trim(" \t\n\r\f").ToString().ToLowerInvariant() : "";
        if (type is "application/ld+json" && !element.Has("src"))
        {
            JsonLd.Add(element.Text, element.At, walk);
        }
        else if (type is "" or "module" || IsJavaScript(type))
        {
            walk.AddAttribute(element, "src", Resource);
        }
    }

    private static bool IsJavaScript(string type) => type is "text/javascript" or "application/javascript" or "application/ecmascript"
        or "application/x-ecmascript" or "application/x-javascript" or "text/ecmascript" or "text/javascript1.0" or "text/javascript1.1"
        or "text/javascript1.2" or "text/javascript1.3" or "text/javascript1.4" or "text/javascript1.5" or "text/jscript" or "text/livescript"
        or "text/x-ecmascript" or "text/x-javascript";

    private static void AddForm(TreeElement element, PageWalk walk)
    {
        if (!element.Is("method", "dialog"))
        {
            walk.AddAttribute(element, "action", Page);
        }
    }

    private static void AddButton(TreeElement element, PageWalk walk)
    {
        var isImage = element.Name == "input" && element.Is("type", "image");
        var submits = element.Name == "input" ? isImage || element.Is("type", "submit") : !element.Is("type", "button") && !element.Is("type", "reset");
        if (isImage)
        {
            walk.AddAttribute(element, "src", Resource);
            walk.AddAttribute(element, "usemap", Use.Map);
        }
        if (submits && !element.Is("formmethod", "dialog"))
        {
            walk.AddAttribute(element, "formaction", Page);
        }
    }
}
