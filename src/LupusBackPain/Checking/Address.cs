namespace LupusBackPain.Checking;

/// <summary>Where a reference leads.</summary>
internal enum Landing : byte
{
    /// <summary>Nowhere that this site answers for: another host, mailto:, data: and so on.</summary>
    Elsewhere,

    /// <summary>A published file.</summary>
    File,

    /// <summary>Inside the site, where no file is.</summary>
    Missing,

    /// <summary>On the site's host, but not below its base path.</summary>
    OutsideBase,

    /// <summary>The URL standard cannot parse it.</summary>
    Invalid,

    /// <summary>Empty, where something must be loaded.</summary>
    Empty,
}

/// <summary>
/// What a reference resolves to. File is the index of the published file, or -1. Fragment is null where there is none to look up, else still
/// percent-encoded. Rule is the index of the _redirects rule that led there, or -1. IsMoved: the host answers with a redirect that adds a slash.
/// IsInsecure: http:, though the site is https:.
/// </summary>
internal readonly record struct Address(
    Landing Landing, int File = -1, string? Fragment = null, int Rule = -1, bool IsMoved = false, bool IsInsecure = false);
