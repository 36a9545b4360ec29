using System.CommandLine.Parsing;
using System.Globalization;
using LupusBackPain.Model;

namespace LupusBackPain.Commands;

/// <summary>What the values of options may look like; one that is wrong is told with the form that is right, and exit code 2.</summary>
internal static class ArgumentForms
{
    /// <summary>A day, yyyy-MM-dd.</summary>
    public static DateOnly? ParseDate(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        argument.AddError($"'{argument.Tokens[0].Value}' is no day; write it as 2026-11-22");
        return null;
    }

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public static T? ParseForm<T>(ArgumentResult argument)
        where T : struct, Enum
    {
        var text = argument.Tokens[0].Value;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var form) && text.All(char.IsAsciiLetter))
        {
            return form;
        }
        argument.AddError($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
        return null;
    }

    /// <summary>A port, 0 to 65535.</summary>
    public static int ParsePort(ArgumentResult argument)
    {
        if (!ushort.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is no port; write a number up to 65535, such as 4000");
        }
        return port;
    }

    /// <summary>A number of days, with or without its d.</summary>
    public static int? ParseDays(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text.TrimEnd('d'), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36500)
        {
            return days;
        }
        argument.AddError($"'{text}' is no number of days; write it as 90d");
        return null;
    }

    /// <summary>The whole address of a site.</summary>
    public static BaseUrl? ParseBaseUrl(ArgumentResult argument)
    {
        if (!BaseUrl.TryParse(argument.Tokens[0].Value, out var url))
        {
            argument.AddError($"'{argument.Tokens[0].Value}' is no base URL; write it as https://example.org/ or https://example.org/folder/");
        }
        return url;
    }
}
