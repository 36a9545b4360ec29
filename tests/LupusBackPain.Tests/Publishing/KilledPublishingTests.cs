using System.Diagnostics;
using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

/// <summary>A process that is killed while it publishes leaves one whole site, and the next run finds nothing in its way. LBP_KILLS is how often: 20, unless it says so.</summary>
public sealed class KilledPublishingTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("LBP_KILLS") ?? "20", System.Globalization.CultureInfo.InvariantCulture);
    private readonly TemporaryFolder folder = new();

    private string Output => folder.Of("public");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_that_is_killed_at_any_moment_leaves_the_old_or_the_new_site()
    {
        var moments = new Random(20261122);
        string[][] whole = [[], Sites.Expected(Sites.Version("even", StartupHook.Pages)), Sites.Expected(Sites.Version("odd", StartupHook.Pages))];
        for (var kill = 0; kill < Kills; kill++)
        {
            await KillAsync(TimeSpan.FromMilliseconds(moments.Next(250)));
            var left = Directory.Exists(Output) ? Sites.OnDisk(Output) : [];
            Assert.Contains(left, whole);
            Publisher.Claim(Output).Dispose();
            Assert.Equal(left.Length == 0 ? [] : ["public"], Sites.Names(folder.Path));
            Assert.Equal(left, Directory.Exists(Output) ? Sites.OnDisk(Output) : []);
            Assert.Null(Publisher.Refusal(Output, folder.Of("elsewhere"), home: null, "public"));
        }
        Assert.True(Sites.Publish(Sites.Version("new"), Output).Replaced);
        Assert.Equal(Sites.Expected(Sites.Version("new")), Sites.OnDisk(Output));
    }

    /// <summary>Starts a process that publishes without end, and kills it this long after it has begun.</summary>
    private async Task KillAsync(TimeSpan after)
    {
        var tests = typeof(KilledPublishingTests).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [tests])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_STARTUP_HOOKS"] = tests, [StartupHook.Variable] = Output },
        };
        using var process = Process.Start(start)!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        await Task.Delay(after, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited, "the process ended by itself: " + (process.HasExited ? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : ""));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
