using LupusBackPain.Diagnostics;

namespace LupusBackPain.Rendering;

/// <summary>What may stand where in a template.</summary>
internal static class PlaceRules
{
    /// <summary>Why a value must not stand at a place, or null where it may.</summary>
    public static Diagnostic? Fault(Expression value, Place place, SourceSpan at) => place.Sink switch
    {
        _ when value is { Path: { } path, Known: string words } && FilledWords.Parse(words, 0) is null => Problems.Rendering.WordsNeedValues(at, path, words),
        _ when !value.Type.IsWritten => Problems.Rendering.NotWritten(at, value.Type.Name),
        Sink.None => Problems.Rendering.ValueNotHere(at, place.ToString()),
        Sink.Address when value.Type != TemplateType.Address => Problems.Rendering.NotAnAddress(at, place.Attribute, value.Type.Name),
        Sink.Address when value.Optional => Problems.Rendering.MayBeMissing(at, value.Path ?? "this address"),
        Sink.Attribute or Sink.PlainText when value.Type == TemplateType.Html => Problems.Rendering.HtmlNotHere(at, place.ToString()),
        _ => null,
    };

    /// <summary>What the theme's own markup holds that it must not.</summary>
    public static Diagnostic Finding(MarkupFault fault, SourceSpan at) => fault switch
    {
        MarkupFault.InlineScript => Problems.Rendering.InlineScript(at),
        MarkupFault.InlineStyle => Problems.Rendering.InlineStyle(at),
        MarkupFault.EventHandler => Problems.Rendering.EventHandler(at),
        MarkupFault.RootRelativeAddress => Problems.Rendering.RootRelativeAddress(at),
        _ => Problems.Rendering.TextAfterAddress(at),
    };
}
