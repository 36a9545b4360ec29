using System.Text.RegularExpressions;

namespace LupusBackPain.Tests;

/// <summary>Holds the rooms of src to the imports that the design allows.</summary>
public sealed partial class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = [],
        ["Model"] = ["Diagnostics"],
        ["Reading"] = ["Model", "Diagnostics"],
        ["Markup"] = ["Model", "Diagnostics"],
        ["Building"] = ["Markup", "Model", "Diagnostics"],
        ["Editorial"] = ["Model", "Diagnostics"],
        ["Rendering"] = ["Model", "Diagnostics"],
        ["Checking"] = ["Model", "Diagnostics"],
        ["Publishing"] = ["Model", "Diagnostics"],
    };

    private static readonly Dictionary<string, string> OnlyIn = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = "Reading",
        ["Markdig"] = "Markup",
        ["Scriban"] = "Rendering",
        ["AngleSharp"] = "Checking",
        ["Microsoft.AspNetCore"] = "Serving",
    };

    private static IEnumerable<(string Room, string File, string[] Uses)> Files()
    {
        var source = Repository.PathOf("src", "LupusBackPain");
        return from file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
               let parts = Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)
               where parts.Length > 1 && parts[0] is not ("bin" or "obj")
               select (parts[0], string.Join('/', parts), Names().Matches(File.ReadAllText(file)).Select(m => m.Value).ToArray());
    }

    [Fact]
    public void Each_room_imports_only_the_rooms_that_it_may()
    {
        var files = Files().ToList();
        Assert.NotEmpty(files);
        var wrong = from file in files
                    where Allowed.ContainsKey(file.Room)
                    from use in file.Uses
                    where use.StartsWith("LupusBackPain.", StringComparison.Ordinal)
                    let room = use.Split('.')[1]
                    where room != file.Room && !Allowed[file.Room].Contains(room, StringComparer.Ordinal)
                    select $"{file.File} uses {room}";
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void Each_third_party_library_is_used_in_one_room()
    {
        var wrong = from file in Files()
                    from use in file.Uses
                    from library in OnlyIn
                    where use.StartsWith(library.Key, StringComparison.Ordinal) && file.Room != library.Value
                    select $"{file.File} uses {library.Key}";
        Assert.Equal([], wrong.Distinct());
    }

    [Fact]
    public void Only_the_check_of_external_links_and_the_server_use_the_network()
    {
        var source = Repository.PathOf("src", "LupusBackPain");
        var users = from file in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                    let path = Path.GetRelativePath(source, file).Replace('\\', '/')
                    where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
                    where NetworkTypes().IsMatch(File.ReadAllText(file))
                    select path[..(path.LastIndexOf('/') + 1)];
        Assert.Equal(["Checking/External/", "Serving/"], users.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\b(System\.Net\b|HttpClient|HttpMessageInvoker|SocketsHttpHandler|TcpClient|WebRequest|Dns\.)")]
    private static partial Regex NetworkTypes();

    [GeneratedRegex(@"\b(LupusBackPain|YamlDotNet|Markdig|Scriban|AngleSharp|Microsoft\.AspNetCore)\.[A-Za-z.]+")]
    private static partial Regex Names();
}
