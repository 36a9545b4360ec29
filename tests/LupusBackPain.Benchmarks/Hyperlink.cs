using System.ComponentModel;
using System.Diagnostics;

namespace LupusBackPain.Benchmarks;

/// <summary>hyperlink (https://www.npmjs.com/package/hyperlink), which follows links from the home page on, here within the site only.</summary>
internal sealed class Hyperlink(string script) : LinkChecker
{
    private const string Version = "5.0.4";

    /// <summary>The program, installed into artifacts/ where it is not there yet; null, and why on stderr, where that cannot be.</summary>
    public static Hyperlink? Find(string root)
    {
        var folder = Path.Combine(root, "artifacts", "hyperlink");
        var script = Path.Combine(folder, "node_modules", "hyperlink", "lib", "cli.js");
        return File.Exists(script) || Install(folder) ? new Hyperlink(script) : null;
    }

    protected override ProcessStartInfo Command(string folder) =>
        new("node", [script, "--recursive", "--internal", "--root", folder, "--canonicalroot", Site, Path.Combine(folder, "index.html")]);

    /// <summary>The failures of its TAP output, each with the lines that explain it.</summary>
    protected override IEnumerable<string> Errors(string output)
    {
        var error = "";
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith("not ok", StringComparison.Ordinal))
            {
                error = line;
            }
            else if (error.Length > 0)
            {
                error += $"\n{line}";
            }
            if (error.Length > 0 && line.Trim() == "...")
            {
                yield return error;
                error = "";
            }
        }
    }

    private static bool Install(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return Measure.Of("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", $"hyperlink@{Version}"]).Exit == 0;
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("npm is not on this machine; hyperlink needs it and node 18 or later (Debian has both as the package npm).");
            return false;
        }
    }
}
