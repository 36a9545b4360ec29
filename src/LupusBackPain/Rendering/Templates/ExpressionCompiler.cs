using LupusBackPain.Diagnostics;
using LupusBackPain.Model;
using Scriban.Syntax;

namespace LupusBackPain.Rendering;

/// <summary>
/// Compiles an expression of a template: looks every name up, checks every use, and gives back how to read it from a page. Null where it is
/// wrong, which has then been reported. Scriban reads the syntax; the meaning is here, so that nothing is looked up by reflection.
/// </summary>
internal sealed class ExpressionCompiler(TemplateFunctions functions, DiagnosticBag bag)
{
    public Expression? Compile(ScriptExpression? node, Scope scope) => node switch
    {
        ScriptNestedExpression nested => Compile(nested.Expression, scope),
        ScriptLiteral literal => Literal(literal, scope),
        ScriptVariable variable => Variable(variable, scope),
        ScriptMemberExpression member => MemberOf(member, scope),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => Not(not, scope),
        ScriptBinaryExpression binary => Binary(binary, scope),
        ScriptConditionalExpression choice => Choice(choice, scope),
        ScriptPipeCall pipe => Call(pipe.To, pipe.From, scope),
        ScriptFunctionCall call => Call(call, null, scope),
        _ => Refuse(node, scope),
    };

    private Expression? Refuse(ScriptNode? node, Scope scope)
    {
        if (node is not null)
        {
            bag.Add(Problems.Rendering.TemplateConstruct(scope.Template.At(node), scope.Template.TextOf(node)));
        }
        return null;
    }

    private Expression? Literal(ScriptLiteral literal, Scope scope) => literal.Value switch
    {
        string text => Expression.Of(TemplateType.Text, text),
        int number => Expression.Of(TemplateType.Number, number),
        bool flag => Expression.Of(TemplateType.Flag, flag),
        _ => Refuse(literal, scope),
    };

    private Expression? Variable(ScriptVariable variable, Scope scope)
    {
        var name = variable.Name;
        if (functions.Names.Contains(name))
        {
            return functions.Call(name, variable, [], scope, bag);
        }
        if (!scope.Variables.TryGetValue(name, out var found))
        {
            bag.Add(Problems.Rendering.UnknownName(scope.Template.At(variable), name, [.. scope.Variables.Keys, .. functions.Names]));
            return null;
        }
        return Narrow(found, scope);
    }

    /// <summary>Inside `if x`, x is there.</summary>
    private static Expression Narrow(Expression expression, Scope scope) =>
        expression is { Optional: true, Path: { } path } && scope.Present.Contains(path) ? expression with { Optional = false } : expression;

    private Expression? MemberOf(ScriptMemberExpression node, Scope scope)
    {
        var target = Compile(node.Target, scope);
        if (target is null || node.Member is null)
        {
            return null;
        }
        var name = node.Member.Name;
        if (target.Type == TemplateType.Data)
        {
            return new Expression(TemplateType.Data, true, PathTo(target, name), frame => (target.Read(frame) as DataMap)?.Find(name));
        }
        if (target.Type.Item is not null && name == "size")
        {
            return new Expression(TemplateType.Number, false, null, frame => (target.Read(frame) as System.Collections.ICollection)?.Count ?? 0);
        }
        if (target.Known is Strings { AreRead: false })
        {
            return null;
        }
        if (target.Type.Members is not { } members || !members.TryGetValue(name, out var member))
        {
            var names = target.Type.Members is null ? [] : target.Type.Members.Keys;
            bag.Add(Problems.Rendering.UnknownMember(scope.Template.At(node.Member), name, target.Path ?? target.Type.Name, names));
            return null;
        }
        if (target.Optional)
        {
            bag.Add(Problems.Rendering.MayBeMissing(scope.Template.At(node), target.Path ?? node.Target!.ToString()));
            return null;
        }
        return Narrow(Read(target, member) with { Path = PathTo(target, name) }, scope);
    }

    private static Expression Read(Expression target, Member member)
    {
        var read = member.Read;
        var from = target.Read;
        return target.Known is { } known && read(known) is { } value
            ? Expression.Of(member.Type, value)
            : new Expression(member.Type, member.Optional, null, frame => from(frame) is { } view ? read(view) : null);
    }

    private static string? PathTo(Expression target, string name) => target.Path is { } path ? $"{path}.{name}" : null;

    private Expression? Not(ScriptUnaryExpression node, Scope scope) =>
        Compile(node.Right, scope) is { } value
            ? new Expression(TemplateType.Flag, false, null, frame => !Expression.IsTrue(value.Read(frame)))
            : null;

    private Expression? Binary(ScriptBinaryExpression node, Scope scope)
    {
        var left = Compile(node.Left, scope);
        var right = Compile(node.Right, node.Operator == ScriptBinaryOperator.And && node.Left is not null ? scope.Knowing(PathsIn(node.Left)) : scope);
        if (left is null || right is null)
        {
            return null;
        }
        Expression Flag(Func<Frame, bool> test) => new(TemplateType.Flag, false, null, frame => test(frame));
        return node.Operator switch
        {
            ScriptBinaryOperator.And => Flag(frame => Expression.IsTrue(left.Read(frame)) && Expression.IsTrue(right.Read(frame))),
            ScriptBinaryOperator.Or => Flag(frame => Expression.IsTrue(left.Read(frame)) || Expression.IsTrue(right.Read(frame))),
            ScriptBinaryOperator.CompareEqual when left.Type == right.Type => Flag(frame => Equals(left.Read(frame), right.Read(frame))),
            ScriptBinaryOperator.CompareNotEqual when left.Type == right.Type => Flag(frame => !Equals(left.Read(frame), right.Read(frame))),
            ScriptBinaryOperator.CompareGreater when AreNumbers(left, right) => Flag(frame => Compare(left, right, frame) > 0),
            ScriptBinaryOperator.CompareGreaterOrEqual when AreNumbers(left, right) => Flag(frame => Compare(left, right, frame) >= 0),
            ScriptBinaryOperator.CompareLess when AreNumbers(left, right) => Flag(frame => Compare(left, right, frame) < 0),
            ScriptBinaryOperator.CompareLessOrEqual when AreNumbers(left, right) => Flag(frame => Compare(left, right, frame) <= 0),
            _ => Refuse(node, scope),
        };
    }

    private static bool AreNumbers(Expression left, Expression right) => left.Type == TemplateType.Number && right.Type == TemplateType.Number;

    private static int Compare(Expression left, Expression right, Frame frame) =>
        ((int?)left.Read(frame) ?? 0).CompareTo((int?)right.Read(frame) ?? 0);

    /// <summary>The paths that are there when a condition holds.</summary>
    public static IEnumerable<string> PathsIn(ScriptExpression condition) => condition switch
    {
        ScriptNestedExpression { Expression: { } inner } => PathsIn(inner),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And, Left: { } left, Right: { } right } => PathsIn(left).Concat(PathsIn(right)),
        ScriptVariable or ScriptMemberExpression => [condition.ToString()],
        _ => [],
    };

    private Expression? Choice(ScriptConditionalExpression node, Scope scope)
    {
        var condition = Compile(node.Condition, scope);
        var yes = Compile(node.ThenValue, node.Condition is null ? scope : scope.Knowing(PathsIn(node.Condition)));
        var no = Compile(node.ElseValue, scope);
        if (condition is null || yes is null || no is null)
        {
            return null;
        }
        return yes.Type != no.Type
            ? Refuse(node, scope)
            : new Expression(
                yes.Type, yes.Optional || no.Optional, null, frame => Expression.IsTrue(condition.Read(frame)) ? yes.Read(frame) : no.Read(frame));
    }

    private Expression? Call(ScriptExpression? target, ScriptExpression? piped, Scope scope)
    {
        var call = target as ScriptFunctionCall;
        if ((call?.Target ?? target) is not ScriptVariable { Name: var name } variable || !functions.Names.Contains(name))
        {
            bag.Add(Problems.Rendering.UnknownName(scope.Template.At(target!), (call?.Target ?? target)!.ToString(), functions.Names));
            return null;
        }
        var arguments = (piped is null ? [] : new[] { piped }).Concat(call?.Arguments ?? Enumerable.Empty<ScriptExpression>())
            .Select(argument => Compile(argument, scope)).ToArray();
        return Array.Exists(arguments, argument => argument is null) ? null : functions.Call(name, (ScriptNode?)call ?? variable, arguments!, scope, bag);
    }
}
