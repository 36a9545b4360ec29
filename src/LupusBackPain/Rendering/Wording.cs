using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Rendering;

/// <summary>
/// The words that this room itself writes, outside templates: the name of the home page, the title for the browser's tab ("{0} – {1}", page and
/// site), the title of a later page of a list, the subject of a letter about a mistake, and the line above a page that is read offline.
/// </summary>
internal sealed record Wording(Strings Strings, string Home, string FullTitle, string ListTitle, string MistakeSubject, string HelpHere, string OfflineCopy, string OfflineOld)
{
    /// <summary>Looks every one up; missing ones are reported before any page is rendered.</summary>
    public static Wording Of(Strings strings, DiagnosticBag bag)
    {
        Find("date", 3);
        return new Wording(strings, Find("home", 0), Find("full_title", 2), Find("list_title", 2), Find("mistake_subject", 1),
            Find("help_here", 0), Find("offline_copy", 1), Find("offline_old", 1));

        string Find(string key, int values)
        {
            if (!strings.Words.TryGetValue(key, out var words))
            {
                if (strings.AreRead)
                {
                    bag.Add(Problems.Rendering.WordsMissing(strings.Path, key, strings.Words.Keys));
                }
                return "";
            }
            if (FilledWords.Parse(words.Value, values) is null)
            {
                bag.Add(Problems.Rendering.WordsDoNotFit(words.Span, words.Value, values, strings.Path));
                return "";
            }
            return words.Value;
        }
    }

    /// <summary>The words of one of this record's members with its values.</summary>
    public static string Fill(string words, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, words, values);
}
