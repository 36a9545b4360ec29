using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Scriban.Syntax;

namespace LupusBackPain.Rendering;

/// <summary>
/// The functions that a template may call: `words | fill a b` puts values into words; `asset "site.css"` is the address of a file of the
/// theme, and `integrity "site.css"` its checksum for the integrity attribute.
/// </summary>
internal sealed class TemplateFunctions(AssetSet assets, Strings strings)
{
    public FrozenSet<string> Names { get; } = FrozenSet.Create(StringComparer.Ordinal, "fill", "asset", "integrity");

    /// <summary>A call with compiled arguments, or null where it is wrong, which has then been reported.</summary>
    public Expression? Call(string name, ScriptNode node, Expression[] arguments, Scope scope, DiagnosticBag bag)
    {
        var at = scope.Template.At(node);
        return name == "fill" ? Fill(arguments, at, bag) : AssetOf(name, arguments, at, bag);
    }

    private Expression? AssetOf(string function, Expression[] arguments, SourceSpan at, DiagnosticBag bag)
    {
        if (arguments is not [{ Known: string name }])
        {
            bag.Add(Problems.Rendering.WrongArguments(at, function, $"{{{{ {function} 'site.css' }}}}"));
            return null;
        }
        if (assets.Find(name) is not { } asset)
        {
            bag.Add(Problems.Rendering.UnknownAsset(at, name, assets.Names));
            return null;
        }
        return function == "asset" ? Expression.Of(TemplateType.Address, asset.Url) : Expression.Of(TemplateType.Text, asset.Integrity);
    }

    private Expression? Fill(Expression[] arguments, SourceSpan at, DiagnosticBag bag)
    {
        if (arguments is not [{ Known: string words }, _, ..] || Array.Exists(arguments, argument => !argument.Type.IsWritten))
        {
            bag.Add(Problems.Rendering.WrongArguments(at, "fill", "{{ text.reading_time | fill page.minutes }}"));
            return null;
        }
        if (FilledWords.Parse(words, arguments.Length - 1) is not { } parts)
        {
            bag.Add(Problems.Rendering.WordsDoNotFit(at, words, arguments.Length - 1, strings.Path));
            return null;
        }
        ImmutableArray<Expression> values = [.. arguments.AsSpan(1)];
        return values.Any(value => value.Type == TemplateType.Html)
            ? new Expression(TemplateType.Html, false, null, frame => FilledWords.ToHtml(parts, values, frame))
            : new Expression(TemplateType.Text, false, null, frame => FilledWords.ToText(parts, values, frame));
    }
}
