namespace LupusBackPain.Diagnostics;

internal static partial class Catalogue
{
    /// <summary>The site and its output: code | severity | what it says | what to do.</summary>
    private const string Pages =
        """
        address-taken | error | Two files would have one address. | Rename one of them.
        address-taken-by-case | error | Two addresses differ only by case, which many hosts cannot tell apart. | Rename one of them.
        alias-taken | error | An alias is the address of something else. | Remove it, or rename the other.
        alias-of-itself | error | An alias is the page's own address. | Remove it.
        alias-malformed | error | An alias is no address on this site. | Write the old path as it stood behind the domain.
        home-missing | error | The site has no first page. | Write content/index.md, or let it be published.
        page-unknown | error | A page is named that there is not. | Correct the name.
        page-left-out | error | A page is named that is not on the site. | Publish it, or take the name out.
        page-past-expiry | warning | A page is named that has expired. | Name another, or bring it up to date.
        link-to-expired | warning | A link leads to a page that has expired. | Link to another, or bring it up to date.
        order-other-section | error | A reading order names a page of another section. | List only the section's own pages.
        order-twice | warning | A reading order names a page twice. | Keep one of the two lines.
        related-itself | warning | A page is pinned as related to itself. | Take the line out.
        related-twice | warning | A page is pinned as related twice. | Keep one of the two lines.
        related-left-out | warning | A page that is pinned as related is not on the site. | Readers see another in its place until it is.
        related-expired | warning | A page that is pinned as related has expired. | Pin another, or bring it up to date.
        link-target-missing | error | A link leads to nothing that is published. | Correct the address, or take the link out.
        link-fragment-missing | error | A link leads to a place that the page does not have. | Correct what stands behind '#'.
        link-invalid | error | An address is none that a browser can read. | Write a whole address or a path.
        link-empty | error | An address is needed and there is none. | Write it, or remove the element.
        link-redirects | warning | A link only sends the reader on. | Link to the last page.
        link-slash-missing | info | A link names a folder without its slash, so that the host sends the reader on. | Write a '/' behind it.
        link-insecure | warning | A link is not encrypted. | Write https:// where the other site has it.
        link-text-vague | warning | The words of a link do not say where it leads. | Link the words that name the page.
        link-allow-expired | warning | The permission for a broken link has ended. | Look at the link again.
        link-allow-unused | warning | A permission for a broken link is no longer needed. | Remove the entry.
        link-external-broken | error | Another site no longer has the page that a link leads to. | Link to a page that is there, or remove the link.
        link-external-moved | info | A page of another site has moved for good. | Link to its new address.
        link-external-unchecked | info | A link to another site could not be checked. | Open it in a browser to be sure.
        link-cache-unreadable | info | The list of links that were checked before cannot be read, so all are checked anew. | Nothing needs to be done.
        id-duplicate | error | An id stands more than once on a page. | Give each place its own.
        html-too-deep | error | A page nests elements too deeply to be checked. | Close what stays open, or nest less.
        redirect-loop | error | A redirect comes back to itself. | Send it to the page that readers should see.
        redirect-chain | error | A redirect leads to another redirect. | Send it straight to the last page.
        page-orphan | info | No other page links to a page. | Link to it from its section or a related page.
        path-case-collision | warning | Two files differ only by case. | Rename one of them.
        search-index-too-large | warning | What search looks through is larger than a phone should load. | Shorten long pages, or take away the page of search.
        page-too-long | error | A finished page is too long. | Divide it into several pages.
        signed-ahead | error | A review is signed for a day that has not come. | Name the day on which the page was read.
        output-in-source | error | The site would be published into what it is made from. | Name another folder with --output.
        output-holds-work | error | The site would replace a folder that holds work. | Name a folder of its own with --output.
        output-not-folder | error | The site cannot be published to a file. | Name a folder with --output.
        report-misplaced | error | The editors' report is no part of a site and replaces no other page. | Name a folder of its own with --output.
        output-not-ours | error | The folder holds files that lbp did not write. | Name another folder, or empty it yourself.
        output-holds-foreign-file | error | The folder holds a file that lbp did not write. | Move it out of the folder.
        build-failed | error | The site cannot be built. | Put right what the finding names.
        """;
}
