namespace LupusBackPain.Diagnostics;

internal static partial class Problems
{
    /// <summary>What the machine or the call got wrong, rather than an editor.</summary>
    internal static class Machine
    {
        public static Diagnostic ContentMissing(string folder) =>
            Error("content-missing", SourceSpan.File(folder), "there is no folder content/ with a site.yaml here",
                "run lbp in the folder that holds content/ and templates/, or name that folder with --source");
    }
}
