using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>Reads content/media/: every file as it is, with the size of the pictures among them.</summary>
internal static class MediaReader
{
    private const string Media = "content/media/";
    private const long MaxPixels = 50_000_000;

    private static readonly Dictionary<string, PictureFormat> Pictures = new(StringComparer.Ordinal)
    {
        [".png"] = PictureFormat.Png,
        [".jpg"] = PictureFormat.Jpeg,
        [".jpeg"] = PictureFormat.Jpeg,
        [".gif"] = PictureFormat.Gif,
        [".webp"] = PictureFormat.WebP,
        [".avif"] = PictureFormat.Avif,
        [".svg"] = PictureFormat.Svg,
    };

    // What a browser shows or saves, and never runs with the site's rights.
    private static readonly string[] Others = [".pdf", ".mp4", ".webm", ".mp3", ".m4a", ".ogg", ".vtt", ".txt", ".csv", ".ics", ".epub"];

    public static ImmutableArray<MediaFile> Read(SourceFolder folder, ImmutableArray<FoundFile> files) =>
        [.. InParallel.Map(files, file => ReadFile(folder, file)).OfType<MediaFile>()];

    private static MediaFile? ReadFile(SourceFolder folder, FoundFile file)
    {
        if (MediaName.Fault(file.Path[Media.Length..]) is { } fault)
        {
            folder.Bag.Add(Problems.Files.NoMediaName(file.Path, fault.Part, fault.Why));
            return null;
        }
        var isPicture = Pictures.TryGetValue(file.Ending, out var format);
        if (!isPicture && !Others.Contains(file.Ending, StringComparer.Ordinal))
        {
            folder.Bag.Add(Problems.Pictures.NotMedia(file.Path, file.Ending, [.. Pictures.Keys, .. Others]));
            return null;
        }
        if (folder.ReadBytes(file, SourceFolder.MediaLimit) is not { } bytes)
        {
            return null;
        }
        var size = isPicture ? SizeOf(bytes, format, file.Path, folder.Bag) : null;
        if (!isPicture && bytes.Length == 0)
        {
            folder.Bag.Add(Problems.Files.Empty(file.Path));
        }
        return new MediaFile(file.Path, new SitePath($"/media/{file.Path[Media.Length..]}"), bytes, size?.Width, size?.Height);
    }

    private static (int Width, int Height)? SizeOf(byte[] bytes, PictureFormat format, string path, DiagnosticBag bag)
    {
        if (bytes.Length == 0)
        {
            bag.Add(Problems.Files.Empty(path));
            return null;
        }
        if (format == PictureFormat.Svg)
        {
            return SvgSize(bytes, path, bag);
        }
        if (PictureSize.FormatOf(bytes) is { } real && real != format)
        {
            bag.Add(Problems.Pictures.OtherFormat(path, EndingOf(real)));
            return null;
        }
        var size = PictureSize.FormatOf(bytes) is null ? null : PictureSize.Of(bytes, format);
        if (size is null)
        {
            bag.Add(Problems.Pictures.Broken(path));
        }
        else if ((long)size.Value.Width * size.Value.Height > MaxPixels)
        {
            bag.Add(Problems.Pictures.TooManyPixels(path, size.Value.Width, size.Value.Height));
        }
        return size;
    }

    private static string EndingOf(PictureFormat format) => Pictures.First(one => one.Value == format).Key;

    private static (int Width, int Height)? SvgSize(byte[] bytes, string path, DiagnosticBag bag)
    {
        if (PictureSize.FormatOf(bytes) is { } real)
        {
            bag.Add(Problems.Pictures.OtherFormat(path, EndingOf(real)));
            return null;
        }
        var picture = SvgPicture.Read(bytes);
        if (picture is null)
        {
            bag.Add(Problems.Pictures.Broken(path));
        }
        else if (picture.Danger is { } danger)
        {
            bag.Add(Problems.Pictures.UnsafeSvg(new SourceSpan(path, danger.Line, danger.Column, 1), danger.What));
        }
        return picture?.Size;
    }
}
