using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Editorial.Structure;

/// <summary>Films and sound in content/media that have no words beside them for those who cannot hear them. Texts cannot embed either, only link to them.</summary>
internal static class RecordingWithoutText
{
    public static readonly Check Check = Check.Whole(
        new Rule("recording-without-text", "A11Y-06", Severity.Error)
        {
            Title = "A film has captions, and a film or sound has its words as text",
            Why = "Who cannot hear, or has no quiet place, gets nothing from a voice.",
            Source = "WCAG 2.2, 1.2.1 and 1.2.2; NHS digital service manual, video",
            Good = "content/media/stretching.mp4, stretching.vtt, stretching.txt",
            Bad = "content/media/stretching.mp4",
        },
        Find);

    private static IEnumerable<Diagnostic> Find(Site site)
    {
        var files = site.Media.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return from file in site.Media
               let stem = Path.ChangeExtension(file.Path, null)
               from ending in Beside(Path.GetExtension(file.Path))
               where !files.Contains(stem + ending)
               select Check.Rule.At(
                   SourceSpan.File(file.Path), ending == ".vtt" ? "this film has no captions" : "the words of this recording stand nowhere as text",
                   $"put {Path.GetFileName(stem)}{ending} beside it, and link to it where you link to this");
    }

    private static string[] Beside(string ending) => ending switch
    {
        ".mp4" or ".webm" => [".vtt", ".txt"],
        ".mp3" or ".m4a" or ".ogg" => [".txt"],
        _ => [],
    };
}
