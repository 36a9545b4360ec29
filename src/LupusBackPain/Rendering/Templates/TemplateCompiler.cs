using System.Collections.Frozen;
using System.Text;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Scriban.Syntax;

namespace LupusBackPain.Rendering;

/// <summary>
/// Compiles a template, with all that it includes, to the steps that write a page. On the way it follows the HTML that the template spells,
/// so that a value can stand only where escaping makes it harmless.
/// </summary>
internal sealed class TemplateCompiler(
    FrozenDictionary<string, ParsedTemplate> templates, ExpressionCompiler expressions, DiagnosticBag bag)
{
    private const string IncludeExample = "{{ include 'links' cards: page.related }}";

    private readonly List<ThemeLiteral> literals = [];
    private bool writesHead;

    /// <summary>A whole page: the layout at a path, with the frame around it where it has one.</summary>
    public Layout Compile(string path, Scope scope)
    {
        writesHead = false;
        literals.Clear();
        var steps = Whole(scope);
        if (!writesHead && scope.Template.Page is not null)
        {
            bag.Add(Problems.Rendering.HeadMissing(SourceSpan.File(scope.Template.File.Path)));
        }
        return new Layout(path, steps, [.. literals]);
    }

    private Step[] Whole(Scope scope)
    {
        var place = Place.Start;
        var steps = Block(scope.Template.Page?.Body, ref place, scope);
        if (place.Kind != PlaceKind.Text)
        {
            bag.Add(Problems.Rendering.EndsInsideMarkup(scope.Template.At(scope.Template.File.Text.Length, 1), place.ToString()));
        }
        return steps;
    }

    private Step[] Block(ScriptBlockStatement? block, ref Place place, Scope scope)
    {
        var steps = new List<Step>();
        foreach (var statement in block?.Statements ?? Enumerable.Empty<ScriptStatement>())
        {
            if (Statement(statement, ref place, scope) is { } step)
            {
                steps.Add(step);
            }
        }
        return [.. steps];
    }

    private Step? Statement(ScriptStatement statement, ref Place place, Scope scope)
    {
        switch (statement)
        {
            case ScriptRawStatement raw:
                return Raw(raw, ref place, scope);
            case ScriptEscapeStatement or ScriptNopStatement or ScriptEndStatement:
                return null;
            case ScriptIfStatement condition:
                return If(condition, ref place, scope);
            case ScriptForStatement loop and not ScriptTableRowStatement:
                return For(loop, ref place, scope);
            case ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: "include" } } include }:
                return Include(include, place, scope);
            case ScriptExpressionStatement { Expression: ScriptVariableGlobal { Name: "include" } bare }:
                bag.Add(Problems.Rendering.WrongArguments(scope.Template.At(bare), "include", IncludeExample));
                return null;
            case ScriptExpressionStatement { Expression: ScriptVariableGlobal { Name: "content" } content } when scope.Content is { } layout:
                return Content(content, layout, place, scope);
            case ScriptExpressionStatement { Expression: { } value }:
                return Value(value, ref place, scope);
            default:
                bag.Add(Problems.Rendering.TemplateConstruct(scope.Template.At(statement), scope.Template.TextOf(statement)));
                return null;
        }
    }

    private Step? Raw(ScriptRawStatement raw, ref Place place, Scope scope)
    {
        var text = raw.Text.ToString();
        if (text.Length == 0)
        {
            return null;
        }
        var (start, template) = (raw.Text.Index, scope.Template);
        place = new PlaceScanner(
            text,
            place,
            (fault, at) => bag.Add(PlaceRules.Finding(fault, template.At(start + at, 1))),
            (isId, value, at) => literals.Add(new ThemeLiteral(isId, value.Replace("&amp;", "&", StringComparison.Ordinal), template.At(start + at, value.Length)))).Run();
        var bytes = Encoding.UTF8.GetBytes(text);
        return frame => frame.Output.Raw(bytes);
    }

    private Step? Value(ScriptExpression node, ref Place place, Scope scope)
    {
        var (at, here) = (scope.Template.At(node), place);
        place = place.AfterValue;
        if (expressions.Compile(node, scope) is not { } value)
        {
            return null;
        }
        if (PlaceRules.Fault(value, here, at) is { } fault)
        {
            bag.Add(fault);
            return null;
        }
        writesHead |= value.Path == "page.head";
        var read = value.Read;
        return frame => frame.Write(read(frame));
    }

    private Step? If(ScriptIfStatement node, ref Place place, Scope scope)
    {
        var start = place;
        var condition = expressions.Compile(node.Condition, scope);
        var yes = Block(node.Then, ref place, node.Condition is null ? scope : scope.Knowing(ExpressionCompiler.PathsIn(node.Condition)));
        var other = start;
        Step[] no = node.Else switch
        {
            ScriptIfStatement elseIf => If(elseIf, ref other, scope) is { } step ? [step] : [],
            ScriptElseStatement otherwise => Block(otherwise.Body, ref other, scope),
            _ => [],
        };
        place = Join(place, other, scope.Template.At(node));
        if (condition is null)
        {
            return null;
        }
        var read = condition.Read;
        return frame => Steps.Run(Expression.IsTrue(read(frame)) ? yes : no, frame);
    }

    private Place Join(Place one, Place other, SourceSpan at)
    {
        if (one == other)
        {
            return one;
        }
        if (one.Merged != other.Merged)
        {
            bag.Add(Problems.Rendering.BranchesDiffer(at with { Length = 2 }, one.ToString(), other.ToString()));
        }
        return one.Merged;
    }

    private Step? For(ScriptForStatement node, ref Place place, Scope scope)
    {
        if (expressions.Compile(node.Iterator, scope) is not { } list || node.Variable is not ScriptVariableGlobal variable)
        {
            return null;
        }
        var item = list.Type == TemplateType.Data ? TemplateType.Data : list.Type.Item;
        if (item is null || node.NamedArguments is { Count: > 0 } || node.Else is not null)
        {
            bag.Add(item is null
                ? Problems.Rendering.NotAList(scope.Template.At(node.Iterator!), list.Type.Name)
                : Problems.Rendering.TemplateConstruct(scope.Template.At(node), scope.Template.TextOf(node)));
            return null;
        }
        var (start, before) = (place, literals.Count);
        var body = Block(node.Body, ref place, scope.With(variable.Name, item, false));
        place = Join(start, place, scope.Template.At(node));
        literals.AddRange(literals[before..]); // More than once, as the loop writes them.
        var (read, slot) = (list.Read, scope.Slots);
        return frame => Steps.Loop(read(frame), body, slot, frame);
    }

    private Step? Include(ScriptFunctionCall call, Place place, Scope scope)
    {
        var at = scope.Template.At(call);
        if (call.Arguments is not [ScriptLiteral { Value: string name }, ..])
        {
            bag.Add(Problems.Rendering.WrongArguments(at, "include", IncludeExample));
            return null;
        }
        if (!templates.TryGetValue("partials/" + name, out var partial))
        {
            bag.Add(Problems.Rendering.UnknownPartial(at, name, templates.Keys.Where(key => key.StartsWith("partials/", StringComparison.Ordinal))));
            return null;
        }
        var inner = scope.Inside(partial);
        var arguments = new List<Step>();
        foreach (var argument in call.Arguments.Skip(1))
        {
            if (argument is not ScriptNamedArgument { Name.Name: { } parameter, Value: { } node })
            {
                bag.Add(Problems.Rendering.WrongArguments(at, "include", IncludeExample));
                return null;
            }
            if (expressions.Compile(node, scope) is not { } value)
            {
                return null;
            }
            var slot = inner.Slots;
            inner = inner.With("$" + parameter, value.Type, value.Optional);
            arguments.Add(frame => frame.Set(slot, value.Read(frame)));
        }
        return Nested(inner, place, scope, at) is { } steps ? frame => { Steps.Run(arguments, frame); Steps.Run(steps, frame); } : null;
    }

    private Step? Content(ScriptNode node, ParsedTemplate layout, Place place, Scope scope) =>
        Nested(scope.Inside(layout), place, scope, scope.Template.At(node)) is { } steps
            ? frame => Steps.Run(steps, frame)
            : null;

    /// <summary>Another template in the middle of this one: only between tags, and never one that this one is part of.</summary>
    private Step[]? Nested(Scope inner, Place place, Scope outer, SourceSpan at)
    {
        if (place.Kind != PlaceKind.Text)
        {
            bag.Add(Problems.Rendering.ValueNotHere(at, place.ToString()));
            return null;
        }
        if (outer.Chain.Contains(inner.Template))
        {
            bag.Add(Problems.Rendering.IncludeCycle(at, [.. outer.Chain.SkipWhile(template => template != inner.Template).Append(inner.Template).Select(template => template.File.Name)]));
            return null;
        }
        return Whole(inner with { Chain = outer.Chain.Add(inner.Template) });
    }
}
