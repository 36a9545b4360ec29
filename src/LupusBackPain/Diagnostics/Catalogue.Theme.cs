namespace LupusBackPain.Diagnostics;

internal static partial class Catalogue
{
    /// <summary>Templates, assets and the theme's words: code | severity | what it says | what to do.</summary>
    private const string Theme =
        """
        templates-missing | error | There is no folder templates/. | Put the theme there.
        strings-missing | error | The theme has no words for the site's language. | Add its file in templates/strings/.
        template-syntax | error | A template cannot be read. | Correct what stands between the braces.
        template-construct | error | A template uses a form that there is not. | templates/README.md lists the forms.
        template-name-unknown | error | A template names something that there is not. | templates/README.md lists the names.
        template-member-unknown | error | A template asks a value for something that it does not have. | templates/README.md lists the names.
        template-value-may-be-missing | error | A template uses a value that not every page has. | Ask for it with if.
        template-not-a-list | error | A template goes through something that is no list. | Name a list.
        template-not-text | error | A template writes something that cannot be written. | Write one of its values.
        template-value-place | error | A template puts a value where it could do harm. | Put it between tags, or in quotes in an attribute.
        template-html-place | error | A template puts HTML where only text can stand. | Put it between tags.
        template-not-an-address | error | A template puts a text where an address must stand. | Use a value of the type address.
        template-inline-script | error | A template holds a script, which the security policy forbids. | Put it into a file in templates/assets/.
        template-inline-style | error | A template holds a style, which the security policy forbids. | Put it into a style sheet.
        template-event-handler | error | A template holds an on… attribute, which the security policy forbids. | Add the listener in a script file.
        template-literal-address | error | A template holds an address that breaks below another path. | Use an address value.
        template-text-after-address | error | A template writes on behind an address. | Only '#' and a place can follow.
        template-ends-inside-markup | error | A template ends inside a tag. | Close what is open.
        template-branches-differ | error | Two ways through a template end in different places. | Let each open and close the same tags.
        template-arguments | error | A template calls a function in another way than it takes. | Write it as the finding shows.
        template-head-missing | error | A document does not write page.head, and with it neither title nor security policy. | Put it into the head.
        include-cycle | error | Templates include each other without end. | Take one include out.
        layout-missing | error | The theme lacks a layout that every site needs. | Add it.
        partial-unknown | error | A template includes a partial that there is not. | Correct its name, or add it.
        asset-unknown | error | A file of templates/assets/ is named that there is not. | Correct its name, or add it.
        asset-cycle | error | Two files of the theme load each other. | Take one of the two out.
        style-sheet-address | error | A style sheet would load something from outside the site. | Put the file into templates/assets/.
        words-unknown | error | A template asks for words that the theme does not have. | Add them to templates/strings/.
        words-missing | error | The theme's words lack a key that the program needs. | Add it to templates/strings/.
        words-do-not-fit | error | Words have places for more values than are given. | Number them from {0}.
        words-need-values | error | Words with places for values are written without. | Write them with fill.
        """;
}
