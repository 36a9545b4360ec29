namespace LupusBackPain.Rendering;

/// <summary>
/// A finished file of the theme. Path is below the site's root and carries a fingerprint of the bytes; Integrity is for the integrity
/// attribute (SRI, sha384).
/// </summary>
internal sealed record Asset(string Path, ReadOnlyMemory<byte> Bytes, Href Url, string Integrity);
