namespace LupusBackPain.Checking;

/// <summary>
/// The addresses of a JSON-LD block: the values of schema.org's properties that name a page or a file. An @id is a name, not an address, except
/// where it stands for such a value ("mainEntityOfPage": {"@id": …}); fragments of both name things, not places, and are not looked up.
/// </summary>
internal static class JsonLd
{
    public static void Add(string json, Place at, PageWalk walk)
    {
        foreach (var (path, value, _) in JsonStrings.Of(json))
        {
            if (IsAddress(path))
            {
                walk.Add(value, Use.None, at);
            }
        }
    }

    private static bool IsAddress(string[] path) =>
        path.Length > 0 && (path[^1] == "@id" ? path.Length > 1 && IsProperty(path[^2]) : IsProperty(path[^1]));

    private static bool IsProperty(string name) => name is "url" or "image" or "logo" or "contentUrl" or "thumbnailUrl" or "thumbnail" or "embedUrl"
        or "mainEntityOfPage" or "sameAs" or "item" or "license" or "relatedLink" or "significantLink" or "discussionUrl" or "downloadUrl"
        or "installUrl" or "screenshot" or "photo" or "publishingPrinciples" or "correctionsPolicy" or "ethicsPolicy" or "ownershipFundingInfo";
}
