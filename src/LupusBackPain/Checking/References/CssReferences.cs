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
        if (token.Kind is CssTokenKind.Space)
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
        var depth = open.Count;
        open.Add("{");
        while (open.Count > depth && tokens.Next() is { Kind: not CssTokenKind.End } token)
        {
            Inside(token);
        }
        EndDeclaration();
    }

    private void Inside(CssToken token)
    {
        switch (token.Kind)
        {
            case CssTokenKind.AtKeyword:
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
                open.Add("(");
                break;
            case CssTokenKind.Close when open.Count > 0 && open[^1] != "{":
                open.RemoveAt(open.Count - 1);
                break;
            case CssTokenKind.BraceOpen:
                EndDeclaration();
                open.Add("{");
                break;
            case CssTokenKind.BraceClose:
                CloseBrace();
                break;
            case CssTokenKind.Semicolon when open.Count == 0 || open[^1] == "{":
                EndDeclaration();
                break;
            case CssTokenKind.Bad:
                broken = true;
                break;
        }
    }

    /// <summary>A brace closes all that stands open within it.</summary>
    private void CloseBrace()
    {
        EndDeclaration();
        var brace = open.LastIndexOf("{");
        if (brace >= 0)
        {
            open.RemoveRange(brace, open.Count - brace);
        }
    }

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
        var token = tokens.Next();
        while (token.Kind is CssTokenKind.Space)
        {
            token = tokens.Next();
        }
        if (token is { Kind: CssTokenKind.Function, Value: "url" or "src" })
        {
            token = tokens.Next();
            while (token.Kind is CssTokenKind.Space)
            {
                token = tokens.Next();
            }
            open.Add("(");
        }
        if (token.Kind is CssTokenKind.Url or CssTokenKind.String)
        {
            Add(token);
        }
        EndDeclaration();
        SkipPrelude(token);
        open.Clear();
    }

    /// <summary>Goes to the ';' that ends the rule or into its '{'; true for the latter.</summary>
    private bool SkipPrelude(CssToken token)
    {
        var depth = 0;
        while (token.Kind is not CssTokenKind.End)
        {
            switch (token.Kind)
            {
                case CssTokenKind.Function or CssTokenKind.Open:
                    depth++;
                    break;
                case CssTokenKind.Close:
                    depth--;
                    break;
                case CssTokenKind.Semicolon when depth <= 0:
                    return false;
                case CssTokenKind.BraceOpen when depth <= 0:
                    return true;
            }
            token = tokens.Next();
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
