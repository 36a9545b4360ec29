using LupusBackPain.Publishing;

namespace LupusBackPain.Tests.Publishing;

/// <summary>A disk that fails at any one step leaves the old site, whole, and nothing else.</summary>
public sealed class PublishingFaultTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, bool> Faults => new()
    {
        { "full", true }, { "full", false }, { "denied", true }, { "short", true }, { "short", false },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_failure_at_any_step_leaves_the_old_site(string fault, bool hasOld)
    {
        var output = folder.Of("public");
        var site = Sites.Version("two", pages: 6);
        var failedAt = 0;
        for (var k = 1; ; k++)
        {
            if (hasOld)
            {
                Sites.Publish(Sites.Version("one", pages: 6), output);
            }
            var step = 0;
            string? failed = null;
            try
            {
                Sites.Publish(site, output, path =>
                {
                    if (Interlocked.Increment(ref step) == k)
                    {
                        failed = path;
                        throw Fail(fault, path);
                    }
                });
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failedAt = k;
                Assert.Contains(Path.GetFileName(failed!), failure.Message, StringComparison.Ordinal);
                Assert.Equal(hasOld ? ["public"] : [], Sites.Names(folder.Path));
                if (hasOld)
                {
                    Assert.Equal(Sites.Expected(Sites.Version("one", pages: 6)), Sites.OnDisk(output));
                    Assert.Null(Publisher.Refusal(output, folder.Of("elsewhere"), home: null, "public"));
                }
                continue;
            }
            break;
        }
        Assert.True(failedAt > 15, $"only {failedAt} steps were seen");
        Assert.Equal(Sites.Expected(site), Sites.OnDisk(output));
        Assert.Equal(["public"], Sites.Names(folder.Path));
    }

    private static Exception Fail(string fault, string path)
    {
        if (fault == "short" && path.Contains(".lbp-new/", StringComparison.Ordinal) && !Path.Exists(path))
        {
            File.WriteAllText(path, "pa");
        }
        return fault == "denied"
            ? new UnauthorizedAccessException($"Access to the path '{path}' is denied.")
            : new IOException($"No space left on device : '{path}'");
    }
}
