namespace LupusBackPain.Checking;

/// <summary>The addresses of a srcset attribute, by the algorithm “parse a srcset attribute” of the HTML standard.</summary>
internal static class Srcset
{
    public static IEnumerable<string> Addresses(string value)
    {
        var at = 0;
        while (true)
        {
            at = SkipWhile(value, at, c => IsSpace(c) || c == ',');
            if (at == value.Length)
            {
                yield break;
            }
            var start = at;
            at = SkipWhile(value, at, c => !IsSpace(c));
            var address = value[start..at];
            var bare = address.TrimEnd(',');
            var valid = true;
            if (bare.Length == address.Length)
            {
                var descriptors = Descriptors(value, ref at);
                valid = AreValid(descriptors);
            }
            if (valid)
            {
                yield return bare;
            }
        }
    }

    /// <summary>The descriptors up to the comma that ends the candidate; a comma in parentheses does not.</summary>
    private static List<string> Descriptors(string value, ref int at)
    {
        var descriptors = new List<string>();
        var inParentheses = false;
        var start = at;
        var ended = false;
        for (; at < value.Length && !ended; at++)
        {
            var c = value[at];
            ended = !inParentheses && c == ',';
            inParentheses = c == '(' || (inParentheses && c != ')');
            if (!inParentheses && (ended || IsSpace(c)))
            {
                descriptors.Add(value[start..at]);
                start = at + 1;
            }
        }
        if (!ended)
        {
            descriptors.Add(value[start..at]);
        }
        descriptors.RemoveAll(text => text.Length == 0);
        return descriptors;
    }

    /// <summary>At most one width or density, a height only beside a width, all of them numbers by HTML's rules: else the candidate is dropped.</summary>
    private static bool AreValid(List<string> descriptors)
    {
        bool width = false, density = false, height = false;
        foreach (var text in descriptors)
        {
            var (number, unit) = (text[..^1], text[^1]);
            var whole = number.Length > 0 && number.All(char.IsAsciiDigit);
            if (unit == 'w' && whole && !width && !density && number.Trim('0').Length > 0)
            {
                width = true;
            }
            else if (unit == 'x' && IsNumber(number) && !width && !density && !height)
            {
                density = true;
            }
            else if (unit == 'h' && whole && !height && !density && number.Trim('0').Length > 0)
            {
                height = true;
            }
            else
            {
                return false;
            }
        }
        return !height || width;
    }

    /// <summary>A valid floating-point number that is not below 0.</summary>
    private static bool IsNumber(string text) =>
        text.Length > 0 && text[0] != '+' && char.IsAsciiDigit(text[^1])
        && double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value)
        && value >= 0 && !char.IsWhiteSpace(text[0]);

    private static int SkipWhile(string value, int at, Func<char, bool> skipped)
    {
        while (at < value.Length && skipped(value[at]))
        {
            at++;
        }
        return at;
    }

    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
