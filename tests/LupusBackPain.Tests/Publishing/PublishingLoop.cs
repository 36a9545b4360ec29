using LupusBackPain.Publishing;
using LupusBackPain.Tests.Publishing;

/// <summary>
/// Turns a process into one that publishes two versions of a site in turn until it is killed. .NET runs Initialize before Main where
/// DOTNET_STARTUP_HOOKS names this assembly; without the variable that names the folder it does nothing.
/// </summary>
#pragma warning disable CA1050, MA0047 // The runtime finds the hook by this name, outside of any namespace.
internal static class StartupHook
{
    public const string Variable = "LBP_TEST_PUBLISH_TO";
    public const int Pages = 200;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } output)
        {
            return;
        }
        Console.WriteLine("ready");
        for (var version = 0; ; version++)
        {
            using var claim = Publisher.Claim(output);
            Publisher.Publish(Sites.Version(version % 2 == 0 ? "even" : "odd", Pages), claim, CancellationToken.None);
        }
    }
}
