namespace LupusBackPain.Diagnostics;

internal static partial class Catalogue
{
    /// <summary>Files, front matter, settings and data: code | severity | what it says | what to do.</summary>
    private const string Content =
        """
        content-missing | error | There is no folder content/ with a site.yaml. | Run lbp in the folder that holds content/ and templates/.
        file-empty | error | A file is empty, or is not an ordinary file. | Write it, or remove it.
        file-too-large | error | A file is larger than the limit. | Make it smaller, or split it.
        file-name-unreadable | error | A file's name is not UTF-8 text. | Rename the file.
        file-unexpected | warning | A file has no part in the site. | Move it to where it belongs, or remove it.
        file-missing | error | A file that was asked for is not there. | Name a file or folder below content/ or templates/.
        file-exists | error | A new page would have the address of a page that is there. | Choose another title, or edit that page.
        folder-missing | error | A folder that was asked for is not there. | Name the folder that holds the built site.
        folder-too-deep | error | A section holds a folder. | Move its pages up into the section's own folder.
        symbolic-link | warning | A symbolic link is not followed. | Put the file itself there.
        text-control-character | error | A text holds an invisible control character. | Delete it.
        index-misplaced | error | A file is named as an index where none can be. | Rename it as the finding says.
        slug-invalid | error | A file's name cannot be an address. | Use small letters, digits and hyphens.
        title-without-letters | error | No address can be made of a title. | Use a title with letters or digits.
        media-name-invalid | error | The name of a media file cannot be an address. | Use letters, digits, hyphens, '_' and '.'.
        media-type-unknown | error | A media file is of a kind that is not published. | Use one of the kinds that the finding lists.
        picture-broken | error | A picture is damaged or cut off. | Export it again.
        picture-other-format | error | A picture is of another format than its name says. | Give it the right ending.
        picture-too-large | error | A picture has too many pixels. | Scale it down.
        svg-unsafe | error | An SVG picture could run or load something in the reader's browser. | Remove that part, or export it as plain shapes.
        yaml-syntax | error | A text cannot be read as YAML. | Correct it at its place; put texts with special signs in quotes.
        yaml-tab | error | YAML is indented by a tab. | Indent with spaces.
        yaml-duplicate-key | error | A key stands twice in one map. | Keep one of them.
        yaml-unsupported | error | YAML uses a form that two readers could take in two ways. | Write the values out.
        yaml-limit | error | YAML is larger or deeper than the limit. | Write it in a simpler form, or split the file.
        front-matter-missing | error | A page has no front matter. | Begin it with three hyphens, title, description and published.
        front-matter-not-first | error | The front matter does not begin on the first line. | Remove the empty lines above it.
        front-matter-unclosed | error | The front matter is not closed. | Write a line of three hyphens after its last line.
        front-matter-empty | error | The front matter says nothing. | Write title, description and published.
        key-unknown | error | A key is none that can stand there. | Correct its spelling, or take it out.
        value-missing | error | A value that must be there is missing. | Write it.
        value-wrong | error | A value is of another form than its key takes. | Write it as the finding shows.
        date-impossible | error | A date is no day of the calendar. | Correct it.
        updated-before-published | error | A page was updated before it was published. | Correct one of the two dates.
        title-too-long | warning | A title is longer than search engines and tabs show. | Say it in fewer words.
        description-too-short | warning | A description is too short to tell what the page answers. | Say it in one or two sentences.
        description-too-long | warning | A description is longer than search engines show. | Say it in fewer words.
        synonym-alone | error | A list of words that mean the same holds one word. | Add a word that means the same, or take the line out.
        rule-unknown | error | A switch names no rule. | 'lbp rules' lists the rules.
        rule-fixed | error | A rule that protects readers is switched off or made to weigh less. | Take the switch out, and mend what the rule finds.
        rule-without-reason | error | A page switches a rule off and gives no reason. | Write why it does not hold for this page.
        pages-misplaced | error | A reading order stands on a page that is no section's. | Move it to the section's _index.md.
        base-url-invalid | error | The site's address is none. | Write the whole address, such as https://example.org/.
        section-id-invalid | error | A section's id cannot be an address. | Use small letters, digits and hyphens.
        section-reserved | error | A section's id has another use on every site. | Give it another id.
        section-unknown | error | A folder in content/ is no section of site.yaml. | Add it to sections, or move its pages.
        section-not-declared | error | A new page was asked for in a section that there is not. | Add the section to site.yaml first.
        person-unknown | error | A person is named who is not in people.yaml. | Correct the id, or add the person.
        condition-unknown | error | A condition is named that is not in conditions.yaml. | Correct the id, or add the condition.
        country-unknown | error | A country is named for which numbers.yaml has no numbers. | Correct the code, or add the numbers.
        source-unknown | error | Data names a source that is not in references.yaml. | Correct the id, or add the source.
        red-flags-unknown | error | A set of care cards is named that is not in red-flags.yaml. | Correct the name, or add the set.
        layout-unknown | error | A page asks for a layout that the theme does not have. | Correct the name, or add the layout.
        data-file-unknown | warning | Nothing reads a file of content/data/. | Correct its name, or remove it.
        name-duplicate | error | A name is defined twice. | Remove one of them, or give it another name.
        care-card-empty | error | A care card or a set of them is empty. | Add the signs that it should list.
        number-unknown | error | A name in braces stands for no number to call. | Use {emergency}, {urgent} or {crisis}.
        """;
}
