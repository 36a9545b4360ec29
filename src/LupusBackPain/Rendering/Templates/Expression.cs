namespace LupusBackPain.Rendering;

/// <summary>
/// A compiled expression. Optional: it may be null. Path is the chain of names that it is ("page.previous"), or null where it is something
/// else; Known is its value where that is known before any page is.
/// </summary>
internal sealed record Expression(TemplateType Type, bool Optional, string? Path, Func<Frame, object?> Read)
{
    public object? Known { get; init; }

    /// <summary>An expression whose value is known now.</summary>
    public static Expression Of(TemplateType type, object value) =>
        new(type, false, null, _ => value) { Known = value };

    /// <summary>Whether a value counts as there: flags by their value, all else by not being null.</summary>
    public static bool IsTrue(object? value) => value is not (null or false);
}
