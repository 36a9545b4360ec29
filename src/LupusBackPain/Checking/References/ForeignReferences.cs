namespace LupusBackPain.Checking;

/// <summary>The references of SVG and MathML elements: href, and xlink:href where there is no href (SVG 2, 16.1).</summary>
internal static class ForeignReferences
{
    public static void Add(TreeElement element, PageWalk walk)
    {
        if (!element.TryGet("href", out var href) && !element.TryGet("xlink:href", out href))
        {
            return;
        }
        if (element.IsSvg && SvgUse(element.Name) is { } use)
        {
            walk.Add(href, use, element.At);
        }
        else if (element.Namespace == Namespaces.MathMl)
        {
            walk.Add(href, Use.Followed | Use.Fragment, element.At);
        }
    }

    private static Use? SvgUse(string name) => name switch
    {
        "a" => Use.Followed | Use.Fragment,
        "image" or "feImage" or "script" or "cursor" or "font-face-uri" => Use.Loaded | Use.Filled,
        "use" or "textPath" or "mpath" or "tref" or "linearGradient" or "radialGradient" or "pattern" or "filter" or "animate" or "animateMotion"
            or "animateTransform" or "set" or "discard" => Use.Element,
        _ => null,
    };
}
