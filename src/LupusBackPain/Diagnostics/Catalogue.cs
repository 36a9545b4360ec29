using System.Collections.Frozen;

namespace LupusBackPain.Diagnostics;

/// <summary>What a code stands for, whatever the file: for lists of rules that machines read. Summary and Help are whole sentences.</summary>
internal sealed record CodeText(string Code, Severity Severity, string Summary, string Help);

/// <summary>
/// Every code of <see cref="Problems"/> in a sentence, with its severity before site.yaml changes it and what to do in general. A finding's own
/// message and help say more. A test holds the tables (Catalogue.*.cs) to the methods.
/// </summary>
internal static partial class Catalogue
{
    /// <summary>The texts by code.</summary>
    public static readonly FrozenDictionary<string, CodeText> Codes = new[] { Content, Texts, Pages, Theme }
        .SelectMany(table => table.Split('\n'))
        .Select(Read)
        .ToFrozenDictionary(text => text.Code, StringComparer.Ordinal);

    private static CodeText Read(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var severity = cells[1] switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            _ => Severity.Information,
        };
        return new CodeText(cells[0], severity, cells[2], cells[3]);
    }
}
