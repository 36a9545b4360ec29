using System.Buffers;
using System.Globalization;

namespace LupusBackPain.Checking;

/// <summary>The host parser of the URL standard: domains, IPv4 and IPv6 addresses, and the opaque hosts of other schemes.</summary>
internal static class UrlHost
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> ForbiddenInDomains = SearchValues.Create(
        [.. "\0\t\n\r #/:<>?@[\\]^|%\u007F", .. Enumerable.Range(0, 0x20).Select(code => (char)code)]);

    /// <summary>The host as it is serialised, IPv6 in brackets; null where the standard says failure.</summary>
    public static string? Parse(ReadOnlySpan<char> text, bool special)
    {
        if (text.StartsWith('['))
        {
            return text.EndsWith(']') && UrlIPv6.Parse(text[1..^1]) is { } address ? $"[{address}]" : null;
        }
        if (!special)
        {
            return text.ContainsAny(Forbidden) ? null : UrlPercent.Encode(text, UrlPercent.ControlSet);
        }
        var domain = ToAscii(UrlPercent.Decode(text));
        if (string.IsNullOrEmpty(domain) || domain.AsSpan().ContainsAny(ForbiddenInDomains))
        {
            return null;
        }
        return EndsInNumber(domain) ? IPv4(domain) : domain;
    }

    /// <summary>
    /// The standard's “domain to ASCII”. Of the mapping of UTS 46 only what this machine-independent build can do without Unicode tables:
    /// lower case, full-width forms, spaces, the ideographic full stops, the characters that vanish, and those that no name may hold.
    /// </summary>
    private static string? ToAscii(string domain)
    {
        var hasPunycode = domain.Contains("xn--", StringComparison.OrdinalIgnoreCase);
        if (System.Text.Ascii.IsValid(domain) && !hasPunycode)
        {
            return domain.ToLowerInvariant();
        }
        var mapped = string.Concat(domain.Select(Mapped)).ToLowerInvariant();
        var labels = mapped.Split('.').Select(UrlPunycode.ToAscii).ToArray();
        return labels.Contains(null) ? null : string.Join('.', labels);
    }

    private static string Mapped(char c) => c switch
    {
        '\u3002' or '\uFF0E' or '\uFF61' => ".",
        >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0)).ToString(),
        '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') => "",
        '\uFFFD' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => " ",
        _ => char.IsWhiteSpace(c) ? " " : c.ToString(),
    };

    private static bool EndsInNumber(string domain)
    {
        var parts = domain.Split('.');
        var last = parts[^1].Length == 0 && parts.Length > 1 ? parts[^2] : parts[^1];
        return last.Length > 0 && (!last.AsSpan().ContainsAnyExceptInRange('0', '9') || Number(last) is not null);
    }

    private static string? IPv4(string domain)
    {
        var parts = (domain.EndsWith('.') ? domain[..^1] : domain).Split('.');
        var numbers = parts.Select(Number).ToArray();
        if (parts.Length > 4 || numbers.Any(number => number is null) || numbers.SkipLast(1).Any(number => number > 255)
            || numbers[^1] >= 1L << (8 * (5 - numbers.Length)))
        {
            return null;
        }
        var address = numbers[^1]!.Value;
        for (var i = 0; i < numbers.Length - 1; i++)
        {
            address += numbers[i]!.Value << (8 * (3 - i));
        }
        return string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
    }

    /// <summary>The standard's IPv4 number parser: decimal, 0-octal or 0x-hexadecimal. What is too big for an address is 2^40.</summary>
    private static long? Number(string text)
    {
        var (radix, digits) = text switch
        {
            ['0', 'x' or 'X', ..] => (16, text[2..]),
            ['0', _, ..] => (8, text[1..]),
            _ => (10, text),
        };
        long value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                return null;
            }
            value = Math.Min((value * radix) + digit, 1L << 40);
        }
        return text.Length == 0 ? null : value;
    }
}
