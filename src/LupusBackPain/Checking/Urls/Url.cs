using System.Text;

namespace LupusBackPain.Checking;

/// <summary>
/// A URL record of the WHATWG URL standard, every part as the standard serialises it. Path is "" or starts with '/', unless
/// <see cref="IsOpaque"/> ("mailto:me"). Host, Query and Fragment are null where absent; Port is null where it is the scheme's own.
/// </summary>
internal sealed record Url(
    string Scheme, string Username, string Password, string? Host, int? Port, string Path, bool IsOpaque, string? Query, string? Fragment)
{
    /// <summary>Parses <paramref name="text"/> against a base as a browser does; null where the standard says failure.</summary>
    public static Url? Parse(string text, Url? baseUrl = null) => UrlParser.Parse(text, baseUrl);

    public bool IsHttp => Scheme is "http" or "https";

    /// <summary>Whether both have a scheme, host and port in common, and those are of http or https.</summary>
    public bool SameOrigin(Url other) => IsHttp && Scheme == other.Scheme && Host == other.Host && Port == other.Port;

    /// <summary>The URL without its fragment, as the standard serialises it.</summary>
    public string WithoutFragment => (this with { Fragment = null }).ToString();

    public override string ToString()
    {
        var text = new StringBuilder(Scheme).Append(':');
        if (Host is not null)
        {
            text.Append("//").Append(Username);
            text.Append(Password.Length > 0 ? ":" : "").Append(Password);
            text.Append(Username.Length + Password.Length > 0 ? "@" : "").Append(Host);
            text.Append(Port is null ? "" : ":").Append(Port);
        }
        else if (!IsOpaque && Path.StartsWith("//", StringComparison.Ordinal))
        {
            text.Append("/.");
        }
        text.Append(Path);
        text.Append(Query is null ? "" : "?").Append(Query);
        text.Append(Fragment is null ? "" : "#").Append(Fragment);
        return text.ToString();
    }
}
