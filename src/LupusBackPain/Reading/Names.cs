using System.Collections.Immutable;
using LupusBackPain.Diagnostics;
using LupusBackPain.Model;

namespace LupusBackPain.Reading;

/// <summary>
/// The names of one kind that a page may refer to. Known is null where the file that defines them could not be read: then nothing is said,
/// because every name would look wrong.
/// </summary>
internal sealed record NameSet(IReadOnlySet<string>? Known, Func<SourceSpan, string, IEnumerable<string>, Diagnostic> Unknown)
{
    /// <summary>Whether the name is known; tells it where not.</summary>
    public bool Knows(Located<string> name, DiagnosticBag bag)
    {
        if (Known is null || Known.Contains(name.Value))
        {
            return true;
        }
        bag.Add(Unknown(name.Span, name.Value, Known));
        return false;
    }

    /// <summary>The names that are known; tells the others.</summary>
    public ImmutableArray<Located<string>> Only(ImmutableArray<Located<string>> names, DiagnosticBag bag) =>
        names.RemoveAll(name => !Knows(name, bag));

    /// <summary>The name where it is known; tells it where not.</summary>
    public Located<string>? Only(Located<string>? name, DiagnosticBag bag) => name is { } given && Knows(given, bag) ? name : null;
}

/// <summary>Every name that front matter may refer to.</summary>
internal sealed record Names(NameSet People, NameSet Layouts, NameSet RedFlags, NameSet Conditions);
