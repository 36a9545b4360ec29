namespace LupusBackPain.Rendering;

/// <summary>
/// What a page may load and do (Content Security Policy, level 3): files of its own origin and nothing else. It is a header where the host can
/// send one, and a meta element in every page for hosts that cannot.
/// </summary>
internal static class SecurityPolicy
{
    /// <summary>The policy as a meta element: what only a header can say is left out, and so is what means nothing without http links.</summary>
    public const string ForMeta =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "worker-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lbp";

    public const string ForHeader = ForMeta + "; frame-ancestors 'none'";

    /// <summary>For a site on https: nothing may be loaded without it.</summary>
    public const string ForSecureHeader = ForHeader + "; upgrade-insecure-requests";
}
