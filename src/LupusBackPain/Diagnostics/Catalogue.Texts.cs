namespace LupusBackPain.Diagnostics;

internal static partial class Catalogue
{
    /// <summary>What stands in a text: code | severity | what it says | what to do.</summary>
    private const string Texts =
        """
        link-refused | error | A link has an address that could do harm. | Write https://, mailto:, tel: or the path of a page's file.
        link-to-left-out-page | error | A link leads to a draft or a page of a later date. | Take it out until that page is published.
        link-text-missing | error | A link has no words, so nobody can tell where it leads. | Write [words](address).
        link-in-link | error | A link stands inside another link. | Put one behind the other.
        link-definition-missing | warning | A reference in brackets leads nowhere. | Write [text](address), or define the label.
        image-external | error | A picture would be loaded from another site. | Keep the file in content/media.
        image-missing | error | A picture is not there. | Check its path.
        image-not-picture | error | A file that is shown as a picture is none. | Link to it instead.
        image-alt-missing | warning | A picture has no description for those who do not see it. | Say what it shows.
        image-alt-long | info | A picture's description is too long to be heard in one go. | Keep what matters, and tell the rest in the text.
        html-refused | error | HTML stands in a text. | Write it in Markdown, as the finding shows.
        attributes-refused | error | Attributes stand where none can. | Only headings take {#id}, and texts in brackets {lang=fr}.
        language-invalid | error | A language tag is none. | Write a tag such as fr or pt-BR.
        body-too-long | error | A text is too long to be converted. | Divide it into several pages.
        paragraph-too-long | error | A paragraph is too long to be read. | Divide it.
        nesting-too-deep | error | Lists, quotations or brackets are nested too deeply. | Check the signs at the start of the line.
        heading-level-one | error | A text has a heading of the first level, which is the page's title. | Begin it with '##'.
        heading-level-skipped | warning | A heading skips a level, so that those who hear the page lose its order. | Use the next level.
        heading-empty | error | A heading has no words. | Write them, or take it out.
        heading-space-missing | warning | A line starts like a heading but is none. | Put a space after the last '#'.
        heading-id-duplicate | error | Two headings of a page have one id. | Choose another for one of them.
        heading-id-reserved | error | A heading has an id that the page itself uses. | Choose another id.
        table-too-large | error | A table has too many columns or cells. | Divide it.
        table-caption-missing | info | A table has no caption, so that nobody can tell what it holds before reading it. | Put a line 'Table: …' before it.
        table-unread | warning | A line starts like a table but is none. | Put the row of hyphens below the first line.
        code-unclosed | error | A block of code takes in all that follows. | Close it with a line of three backticks.
        emphasis-unmatched | warning | A sign of emphasis has no partner and is shown. | Put its partner, or a backslash before it.
        footnote-missing | error | A mark leads to a footnote that is not there. | Write the footnote's text.
        footnote-unused | warning | No mark leads to a footnote. | Put its mark where it belongs.
        footnote-duplicate | error | A footnote is written twice. | Give one of them another name.
        citation-unknown | error | A citation names a source that is not in references.yaml, so the claim stands without one. | Correct the id, or add the source.
        citation-form | error | A source is named but not cited. | Write [@id].
        citation-misplaced | error | A citation stands inside a link. | Put it behind.
        container-unknown | error | A container is none that there is. | Correct its name.
        container-unclosed | error | A container takes in all that follows. | Close it with a line of ':::'.
        container-unopened | error | A line closes a container that is not open. | Take it out.
        care-cards-unknown | error | A text asks for care cards that there are not. | Name a set of red-flags.yaml.
        urgency-unknown | error | A set of care cards has no card of an urgency. | Name one that it has.
        caution-unknown | error | A text asks for a caution that there is not. | Name one of cautions.yaml.
        help-number-missing | error | None of the site's countries has a number of that use. | Add one to numbers.yaml.
        """;
}
