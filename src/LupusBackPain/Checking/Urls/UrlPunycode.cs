using System.Globalization;

namespace LupusBackPain.Checking;

/// <summary>One label of a domain name in its ASCII form (RFC 3492).</summary>
internal static class UrlPunycode
{
    private static readonly IdnMapping Mapping = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>The label in ASCII; null where it cannot be a label ("xn--" with nothing that decodes behind it).</summary>
    public static string? ToAscii(string label)
    {
        if (label is "" or "xn--")
        {
            return label;
        }
        try
        {
            if (!System.Text.Ascii.IsValid(label))
            {
                return Mapping.GetAscii(label);
            }
            return label.StartsWith("xn--", StringComparison.Ordinal) && System.Text.Ascii.IsValid(Mapping.GetUnicode(label)) ? null : label;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
