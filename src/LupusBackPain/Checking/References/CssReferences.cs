namespace LupusBackPain.Checking;

/// <summary>
/// The addresses of a style sheet or of a style attribute: url() and src(), @import where the cascade standard lets it stand, and the bare
/// strings of image-set() and image(). Not links: @namespace, the preludes of other rules, url(#…), which names something in whatever
/// document uses it, and declarations that a bad string or a bad url() makes invalid.
/// </summary>
internal ref struct CssReferences
{
    private readonly List<(string Written, int Offset)> found = [];
    private readonly List<string> open = [];
    private CssTokens tokens;
    private bool importsEnded;
    private int declaration;
    private bool broken;

    private CssReferences(ReadOnlySpan<char> css) => tokens = new CssTokens(css);

    /// <summary>What a style sheet refers to, with the offset of each.</summary>
    public static List<(string Written, int Offset)> OfSheet(ReadOnlySpan<char> css)
    {
        var search = new CssReferences(css);
        while (search.tokens.Next() is { Kind: not CssTokenKind.End } token)
        {
            search.TopLevel(token);
        }
        return search.found;
    }

    /// <summary>What the declarations of a style attribute refer to.</summary>
    public static List<(string Written, int Offset)> OfDeclarations(ReadOnlySpan<char> css)
    {
        var search = new CssReferences(css);
        while (search.tokens.Next() is { Kind: not CssTokenKind.End } token)
        {
            search.Inside(token);
        }
        search.EndDeclaration();
        return search.found;
    }

    private void TopLevel(CssToken token)
    {
        if (token.Kind is CssTokenKind.Space or CssTokenKind.HtmlMark)
        {
            return;
        }
        if (token is { Kind: CssTokenKind.AtKeyword, Value: "import" } && !importsEnded)
        {
            Import();
            return;
        }
        var opens = SkipPrelude(token);
        importsEnded |= opens || token is not { Kind: CssTokenKind.AtKeyword, Value: "charset" or "layer" };
        if (opens)
        {
            Block();
        }
    }

    /// <summary>Reads what stands between braces, nested braces included.</summary>
    private void Block()
    {
        open.Add("{");
        while (open.Count > 0 && tokens.Next() is { Kind: not CssTokenKind.End } token)
        {
            Inside(token);
        }
        EndDeclaration();
        open.Clear();
    }

    private void Inside(CssToken token)
    {
        var betweenDeclarations = open.Count == 0 || open[^1] == "{";
        switch (token.Kind)
        {
            case CssTokenKind.AtKeyword when betweenDeclarations:
                if (SkipPrelude(token))
                {
                    open.Add("{");
                }
                break;
            case CssTokenKind.Url:
                Add(token);
                break;
            case CssTokenKind.String when open.Count > 0 && open[^1] is "url" or "src" or "image-set" or "-webkit-image-set" or "image":
                Add(token);
                break;
            case CssTokenKind.Function:
                open.Add(token.Value);
                break;
            case CssTokenKind.Open:
                if (token.Value == "{" && betweenDeclarations)
                {
                    EndDeclaration();
                }
                open.Add(token.Value);
                break;
            case CssTokenKind.Close:
                Close(token.Value);
                break;
            case CssTokenKind.Semicolon when betweenDeclarations:
                EndDeclaration();
                break;
            case CssTokenKind.Bad:
                broken = true;
                break;
        }
    }

    /// <summary>A bracket closes only what its own kind opened last; anywhere else it makes the declaration invalid.</summary>
    private void Close(string bracket)
    {
        if (open.Count == 0 || bracket != Mirror(open[^1]))
        {
            broken = true;
            return;
        }
        if (bracket == "}" && (open.Count == 1 || open[^2] == "{"))
        {
            EndDeclaration();
        }
        open.RemoveAt(open.Count - 1);
    }

    private static string Mirror(string opener) => opener switch { "{" => "}", "[" => "]", _ => ")" };

    private void EndDeclaration()
    {
        if (broken)
        {
            found.RemoveRange(declaration, found.Count - declaration);
        }
        (declaration, broken) = (found.Count, false);
    }

    private void Import()
    {
        var token = NextAfterSpace();
        var isFunction = token is { Kind: CssTokenKind.Function, Value: "url" or "src" };
        token = isFunction ? NextAfterSpace() : token;
        if (token.Kind is CssTokenKind.Url or CssTokenKind.String)
        {
            Add(token);
        }
        EndDeclaration();
        SkipPrelude(token, isFunction ? 1 : 0);
    }

    private CssToken NextAfterSpace()
    {
        var token = tokens.Next();
        while (token.Kind is CssTokenKind.Space)
        {
            token = tokens.Next();
        }
        return token;
    }

    /// <summary>Goes to the ';' that ends the rule or into its '{'; true for the latter. Both count only outside of other brackets.</summary>
    private bool SkipPrelude(CssToken token, int depth = 0)
    {
        for (; token.Kind is not CssTokenKind.End; token = tokens.Next())
        {
            if (depth == 0 && (token.Kind is CssTokenKind.Semicolon || token is { Kind: CssTokenKind.Open, Value: "{" }))
            {
                return token.Kind is CssTokenKind.Open;
            }
            depth += token.Kind is CssTokenKind.Function or CssTokenKind.Open ? 1 : token.Kind is CssTokenKind.Close && depth > 0 ? -1 : 0;
        }
        return false;
    }

    private readonly void Add(CssToken token)
    {
        if (!token.Value.StartsWith('#'))
        {
            found.Add((token.Value.Trim(' ', '\t', '\n', '\r', '\f'), token.Offset));
        }
    }
}
