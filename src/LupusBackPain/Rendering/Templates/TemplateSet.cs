using System.Collections.Frozen;
using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>A layout, compiled: the steps that write a page by it, and the ids and addresses that it holds literally.</summary>
internal sealed record Layout(string Path, Step[] Steps, ImmutableArray<ThemeLiteral> Literals);

/// <summary>Every layout of the theme, compiled with all that it includes. Whatever is wrong in a template is known before a page is rendered.</summary>
internal static class TemplateSet
{
    /// <summary>The layouts that a site cannot do without.</summary>
    public static readonly ImmutableArray<string> Required = ["home", "section", "article", "page", "not-found", "redirect"];

    private const string Frame = "layouts/base";

    /// <summary>Every layout by its name ("article"), without those that have errors.</summary>
    public static FrozenDictionary<string, Layout> Compile(Theme theme, AssetSet assets, DiagnosticBag bag)
    {
        var parsed = theme.Templates.Select(file => ParsedTemplate.Of(file, bag)).ToFrozenDictionary(template => template.File.Name, StringComparer.Ordinal);
        var expressions = new ExpressionCompiler(new TemplateFunctions(assets, theme.Strings), bag);
        var compiler = new TemplateCompiler(parsed, expressions, bag);
        var globals = Views.Globals(theme.Strings);
        var layouts = from template in parsed.Values
                      where template.File.Name.StartsWith("layouts/", StringComparison.Ordinal) && template.File.Name != Frame && template.Page is not null
                      select KeyValuePair.Create(template.File.Name["layouts/".Length..], compiler.Compile(template.File.Path, ScopeOf(template, parsed, globals)));
        var compiled = layouts.ToFrozenDictionary(StringComparer.Ordinal);
        foreach (var name in Required.Where(name => !parsed.ContainsKey("layouts/" + name)))
        {
            bag.Add(Problems.Rendering.LayoutMissing(name, compiled.Keys));
        }
        return compiled;
    }

    /// <summary>A layout that is no document of its own stands in layouts/base, where that says `content`.</summary>
    private static Scope ScopeOf(
        ParsedTemplate layout, FrozenDictionary<string, ParsedTemplate> parsed, ImmutableDictionary<string, Expression> globals) =>
        !layout.IsDocument && parsed.TryGetValue(Frame, out var frame)
            ? Scope.Of(frame, globals, layout)
            : Scope.Of(layout, globals, null);
}
