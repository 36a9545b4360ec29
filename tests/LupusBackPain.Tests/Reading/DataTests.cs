using LupusBackPain.Model;

namespace LupusBackPain.Tests.Reading;

public sealed class DataTests
{
    private static string[] FindingsOf(string file, string text) => new TestSite().Write("content/data/" + file, text).FindingsAndGone();

    private static SiteData Read(string file, string text)
    {
        using var site = new TestSite();
        site.Write("content/data/" + file, text);
        Assert.Equal([], site.Findings());
        return site.Read()!.Data;
    }

    private const string Source =
        """
        - id: trial-2024
          type: article-journal
          title: 'A trial: what it found'
          author:
          - family: Berg
            given: A
            non-dropping-particle: van den
            suffix: Jr
          - literal: The Trial Group
          container-title: A Journal
          issued:
            date-parts:
            - - 2024
              - 5
          accessed: 2026-11-01
          volume: '83'
          issue: 1S
          page: e1-e45
          DOI: 10.1000/x
          PMID: 012345
          URL: https://example.org/trial
          language: en
          editor: [{literal: Somebody}]
          categories: [a]
          custom:
            evidence: rct
            et-al: true
            confirmed: false
            status: superseded
            population: general
            conflicts-with: [trial-2024]
            retractionChecked: 2026-10-01
            facts:
            - One thing.
            unconfirmed: [Another.]
            note: A remark.
            zotero: free

        """;

    [Fact]
    public void A_source_is_read_from_csl_yaml()
    {
        var source = Read("references.yaml", Source).References["trial-2024"];
        Assert.Equal(("trial-2024", "article-journal", "A trial: what it found"), (source.Id, source.Type, source.Title));
        Assert.Equal([new SourceAuthor("van den Berg", "A", null, "Jr"), new SourceAuthor(null, null, "The Trial Group")], source.Authors);
        Assert.Equal(((2024, 5, 0), (2026, 11, 1)), (source.Issued!.Value, source.Accessed!.Value));
        Assert.Equal(("83", "1S", "e1-e45", "A Journal"), (source.Volume, source.Issue, source.Page, source.ContainerTitle));
        Assert.Equal(("10.1000/x", "012345", "https://example.org/trial"), (source.Doi, source.Pmid, source.Url!.Value.Value));
        Assert.Equal(("rct", true, false, "superseded", "general"), (source.Evidence, source.MoreAuthors, source.Confirmed, source.Status, source.Population));
        Assert.Equal(["One thing.", "Another.", "trial-2024"], [.. source.Facts, .. source.Unconfirmed, .. source.ConflictsWith]);
        Assert.Equal((new DateOnly(2026, 10, 1), 1, 7), (source.RetractionChecked, source.Span.Line, source.Span.Column));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(", custom: {evidence: rct}", false)]
    [InlineData(", custom: {confirmed: true}", true)]
    public void A_source_was_read_only_where_somebody_says_so(string custom, bool confirmed) =>
        Assert.Equal(confirmed, Read("references.yaml", $"- {{id: a, type: book, title: A{custom}}}\n").References["a"].Confirmed);

    [Fact]
    public void Sources_may_stand_below_references_as_pandoc_writes_them() =>
        Assert.Equal(["a", "b"], Read("references.yaml", "references:\n- {id: a, type: book, title: A}\n- {id: b, type: webpage, title: B}\n").References.Keys.Order());

    [Theory]
    [InlineData("2024", 2024, 0, 0)]
    [InlineData("2024-05", 2024, 5, 0)]
    [InlineData("'2024-05-31'", 2024, 5, 31)]
    [InlineData("2024-05-31/2024-06-02", 2024, 5, 31)]
    [InlineData("2024~", 2024, 0, 0)]
    [InlineData("{date-parts: [[2024, 5, 31]]}", 2024, 5, 31)]
    [InlineData("{date-parts: [['2024', '5']]}", 2024, 5, 0)]
    [InlineData("[{year: 2024, month: 5}]", 2024, 5, 0)]
    [InlineData("{year: 2024}", 2024, 0, 0)]
    [InlineData("{raw: 2024-05-31}", 2024, 5, 31)]
    [InlineData("{raw: Spring 2024}", 2024, 0, 0)]
    [InlineData("{literal: around 2024}", 2024, 0, 0)]
    [InlineData("{literal: 'Summer 2024', season: 2}", 2024, 0, 0)]
    [InlineData("{date-parts: [[2024]], season: 2}", 2024, 0, 0)]
    [InlineData("2024-22", 2024, 0, 0)]
    [InlineData("2024-XX", 2024, 0, 0)]
    [InlineData("2024-05-XX", 2024, 5, 0)]
    [InlineData("2024-05-31T10:20:00Z", 2024, 5, 31)]
    [InlineData("../2024-05", 2024, 5, 0)]
    [InlineData("2024-05/..", 2024, 5, 0)]
    public void A_date_of_a_source_may_be_less_than_a_day(string text, int year, int month, int day) =>
        Assert.Equal((year, month, day), Read("references.yaml", $"- {{id: a, type: book, title: A, issued: {text}}}").References["a"].Issued);

    [Theory]
    [InlineData("author: The Trial Group", "||The Trial Group|")]
    [InlineData("author: [The Trial Group]", "||The Trial Group|")]
    [InlineData("author: {family: Li, given: J}", "Li|J||")]
    [InlineData("author: [{family: Beethoven, given: Ludwig, dropping-particle: van}]", "van Beethoven|Ludwig||")]
    [InlineData("author: [{family: Smith, given: A, suffix: III, comma-suffix: true}]", "Smith|A||III")]
    public void A_name_may_stand_in_any_form_that_pandoc_reads(string author, string told)
    {
        var name = Assert.Single(Read("references.yaml", $"- {{id: a, type: book, title: A, {author}}}").References["a"].Authors);
        Assert.Equal(told, $"{name.Family}|{name.Given}|{name.Literal}|{name.Suffix}");
    }

    [Fact]
    public void Identifiers_may_be_in_small_letters_as_pandoc_writes_them()
    {
        var source = Read("references.yaml", "- {id: a, type: book, title: A, doi: 10.1000/x, url: https://a.example/, pmid: 1, isbn: 9780323479271}").References["a"];
        Assert.Equal(("10.1000/x", "https://a.example/", "1", "9780323479271"), (source.Doi, source.Url!.Value.Value, source.Pmid, source.Isbn));
        Assert.Equal(38, source.PlaceOf("DOI").Column);
    }

    [Theory]
    [InlineData("The <i>TREX1</i> gene in <span class=\"nocase\">UK</span> H<sub>2</sub>O", "The TREX1 gene in UK H2O")]
    [InlineData("The *TREX1* gene, *in vivo*, is **not** new", "The TREX1 gene, in vivo, is not new")]
    [InlineData("HLA-B*27 and HLA-C*06: 2 * 3 * 4", "HLA-B*27 and HLA-C*06: 2 * 3 * 4")]
    [InlineData("Pain < 3 months and > 6", "Pain < 3 months and > 6")]
    public void A_title_stands_without_the_marks_of_reference_managers(string title, string plain) =>
        Assert.Equal(plain, Read("references.yaml", $"- id: a\n  type: book\n  title: '{title}'\n").References["a"].Title);

    [Fact]
    public void A_file_of_pandoc_is_read_with_its_marks_and_its_other_keys() =>
        Assert.Equal(["a"], Read("references.yaml", "---\nnocite: '[@*]'\nreferences:\n- author:\n  - family: Li\n    given: J.\n  id: a\n  issued: 2020\n  title: A\n  type: book\n---\n").References.Keys);

    [Theory]
    [InlineData("May 2024", "'May 2024'")]
    [InlineData("2024-02-30", "'2024-02-30'")]
    [InlineData("2024-13", "'2024-13'")]
    [InlineData("{date-parts: [2024]}", "a map")]
    [InlineData("{date-parts: [[2024, x]]}", "a map")]
    [InlineData("[]", "a list")]
    public void What_is_no_date_is_told(string text, string shown) =>
        Assert.Equal(
            [$"'issued' is {shown}, but must be a year (2024), a year and month (2024-05), a day (2024-05-31), or {{date-parts: [[2024, 5, 31]]}} | write what is known of the date, such as 2024-05"],
            FindingsOf("references.yaml", $"- {{id: a, type: book, title: A, issued: {text}}}").Select(line => line.Split("value-wrong: ")[1]));

    [Theory]
    [InlineData("- {id: a, type: article-jurnal, title: A}", "(1,17): Error value-wrong: 'type' is 'article-jurnal'", "did you mean 'article-journal'?")]
    [InlineData("- {id: a, type: book, titel: A}", "(1,23): Error key-unknown: 'titel' is no key of references.yaml", "did you mean 'title'?")]
    [InlineData("- {id: a, type: book, title: A, custom: {confirmd: true}}", "(1,42): Error key-unknown: 'custom.confirmd' is no key of references.yaml", "did you mean 'confirmed'?")]
    [InlineData("- {id: a, type: book, title: A, author: [{famly: B}]}", "(1,43): Error key-unknown: 'author.famly' is no key of references.yaml", "did you mean 'family'?")]
    [InlineData("- {id: a, type: book, title: A, custom: {conflicts-with: [b]}}", "(1,59): Error source-unknown: 'b' is no source in references.yaml", "did you mean 'a'?")]
    [InlineData("- {id: a, type: book, title: A}\n- {id: a, type: book, title: B}", "(2,8): Error name-duplicate: 'a' is defined twice, in line 1 and in line 2", "remove one of them, or give it another name")]
    [InlineData("a: b", "(1,1): Error value-wrong: 'references.yaml' is a map, but must be a list of entries that begin with '- '", "write '- ' before each entry")]
    [InlineData("- text", "(1,3): Error value-wrong: 'an entry' is 'text', but must be keys with values", "write '- ' and the first key of the entry, and its other keys below that key")]
    public void A_slip_in_a_source_is_told(string text, string finding, string help)
    {
        var found = FindingsOf("references.yaml", text);
        Assert.Contains(found, line => line.StartsWith("content/data/references.yaml" + finding, StringComparison.Ordinal) && line.EndsWith("| " + help, StringComparison.Ordinal));
    }

    [Fact]
    public void Glossary_terms_have_other_forms()
    {
        var term = Read("glossary.yaml", "- term: flare\n  definition: A time when lupus is more active.\n  also: [flares, flare-up]\n").Glossary.Single();
        Assert.Equal(("flare", "A time when lupus is more active.", 1, 9), (term.Term, term.Definition, term.Span.Line, term.Span.Column));
        Assert.Equal(["flares", "flare-up"], term.Also);
    }

    [Fact]
    public void Each_glossary_term_has_an_id_of_its_own_and_names_known_sources()
    {
        using var site = new TestSite();
        site.Write("content/data/references.yaml", "- {id: nhs, type: webpage, title: NHS}\n").Write("content/data/glossary.yaml", """
            - {term: complement (C3), definition: a, sources: [nhs]}
            - {term: complement C3, definition: b}
            - {term: ref 1, definition: c, sources: [nsh]}
            - {term: "?", definition: d}
            """);
        Assert.Equal(["complement-c3", "complement-c3-2", "term-ref-1", "term"], site.Read()!.Data.Glossary.Select(term => term.Id));
        Assert.Equal(["nhs"], site.Read()!.Data.Glossary[0].Sources);
        Assert.Equal(["content/data/glossary.yaml(3,42): Error source-unknown: 'nsh' is no source in references.yaml | did you mean 'nhs'?"], site.Findings());
    }

    [Fact]
    public void No_word_is_explained_twice() => Assert.Equal(
        ["content/data/glossary.yaml(2,35): Error name-duplicate: 'Flares' is defined twice, in line 1 and in line 2 | remove one of them, or give it another name"],
        FindingsOf("glossary.yaml", "- {term: flare, definition: x, also: [flares, Flare]}\n- {term: x, definition: y, also: [Flares]}"));

    [Fact]
    public void Two_entries_of_one_line_are_still_two() => Assert.Equal(
        ["content/data/glossary.yaml(1,50): Error name-duplicate: 'A' is defined twice, both times in this line | remove one of them, or give it another name"],
        FindingsOf("glossary.yaml", "[{term: a, definition: x}, {definition: y, term: A}]"));

    [Fact]
    public void Care_cards_come_most_urgent_first()
    {
        using var site = new TestSite();
        site.Write("content/data/references.yaml", Source).Write(
            "content/data/red-flags.yaml",
            """
            back-pain:
              non-urgent: {heading: "Ask if:", items: [{text: it lasts}]}
              emergency:
                heading: "Call {emergency} if:"
                items:
                  - text: you cannot feel your legs
                    sources: [trial-2024]
                  - text: you are worse
                    sources: []
                    why: to be checked
            """);
        Assert.Equal([], site.Findings());
        var cards = site.Read()!.Data.RedFlags["back-pain"].Cards;
        Assert.Equal([Urgency.Emergency, Urgency.NonUrgent], cards.Select(card => card.Urgency));
        Assert.Equal(("Call {emergency} if:", 3), (cards[0].Heading, cards[0].Span.Line));
        Assert.Equal([("you cannot feel your legs", "trial-2024", null), ("you are worse", "", "to be checked")],
            cards[0].Items.Select(item => (item.Text, string.Join(' ', item.Sources.Select(source => source.Value)), item.Why)));
    }

    [Theory]
    [InlineData("a: {emergency: {heading: 'Call {emergncy} if:', items: [{text: t}]}}", "(1,27): Error number-unknown: '{emergncy}' stands for no number to call | did you mean 'emergency'?")]
    [InlineData("a: {emergency: {heading: h, items: [{text: 'call {urgent'}]}}", "(1,45): Error number-unknown: '{urgent}' stands for no number to call | did you mean 'urgent'?")]
    [InlineData("a: {emergency: {heading: h, items: [{text: t, sources: [x]}]}}", "(1,57): Error source-unknown: 'x' is no source in references.yaml | add the source to content/data/references.yaml")]
    [InlineData("a: {emergency: {heading: h}}", "(1,5): Error care-card-empty: the card lists no signs | add items: and at least one line '- text: …'")]
    [InlineData("a: {}", "(1,1): Error care-card-empty: the set 'a' has no card | add emergency:, urgent: or non-urgent: below it")]
    [InlineData("a: {emergnecy: {}, urgent: {heading: h, items: [{text: t}]}}", "(1,5): Error key-unknown: 'emergnecy' is no key of red-flags.yaml | did you mean 'emergency'?")]
    [InlineData("a: {emergency: {items: [{text: t}]}}", "(1,17): Error value-missing: 'emergency.heading' is missing from red-flags.yaml | write heading: and what it should say")]
    public void A_slip_in_a_care_card_is_told(string text, string finding) =>
        Assert.Equal(["content/data/red-flags.yaml" + finding], FindingsOf("red-flags.yaml", text));

    [Theory]
    [InlineData("diuretic: water pill", "(1,1): Error value-wrong: 'synonyms.yaml' is a map")]
    [InlineData("- diuretic", "(1,3): Error value-wrong: 'an entry' is 'diuretic', but must be a list")]
    [InlineData("- [a, b, [water]]", "(1,10): Error value-wrong: 'an entry' is a list, but must be a text")]
    [InlineData("- [diuretic]", "(1,3): Error synonym-alone: this line has fewer than two words")]
    [InlineData("- [a, b]\n- [c, A]", "(2,7): Error name-duplicate: 'A' is defined twice, in line 1 and in line 2")]
    public void Synonyms_that_are_no_groups_of_words_are_told(string text, string finding) =>
        Assert.StartsWith("content/data/synonyms.yaml" + finding, Assert.Single(FindingsOf("synonyms.yaml", text)), StringComparison.Ordinal);

    [Fact]
    public void The_other_data_files_are_read()
    {
        using var site = new TestSite();
        site.Write("content/data/cautions.yaml", "steroids: {when: [steroid, steroids], text: 'Do not stop. Call {crisis}.', sources: []}")
            .Write("content/data/numbers.yaml", "GB: {crisis: {number: 116 123, name: Samaritans}, emergency: {number: 999, name: Emergency}}\nEU: {emergency: {number: 112, name: E}}")
            .Write("content/data/conditions.yaml", "lupus: {name: Lupus, alternateNames: [SLE], codes: {icd10: M32, mesh: D008180}}")
            .Write("content/data/people.yaml", "ann: {name: Ann, role: Nurse, credentials: [RN], interests: none, url: https://example.org/ann}\norg: {name: Org, organisation: true}")
            .Write("content/data/popular.yaml", "- causes/one\n- about\n")
            .Write("content/data/links-allow.yaml", "- {target: /old/, reason: moved, until: 2027-01-31}\n")
            .Write("content/data/synonyms.yaml", "- [diuretic, water pill]\n- [a, b, c]\n")
            .Write("content/data/words/en.yaml", "hype:\n  - {words: [miracle, risk-free], say: less, except: [miracle play]}");
        Assert.Equal([], site.Findings());
        var data = site.Read()!.Data;
        Assert.Equal(["steroid", "steroids", "Do not stop. Call {crisis}."], [.. data.Cautions["steroids"].When, data.Cautions["steroids"].Text]);
        Assert.Equal(
            [new HelpLine("GB", "emergency", "999", "Emergency"), new HelpLine("GB", "crisis", "116 123", "Samaritans"), new HelpLine("EU", "emergency", "112", "E")], data.HelpLines);
        Assert.Equal([("mesh", "D008180"), ("icd10", "M32")], data.Conditions["lupus"].Codes.Select(code => (code.System, code.Value.Value)));
        Assert.Equal(("Ann", false, "Nurse", "none", "https://example.org/ann"), (data.People["ann"].Name, data.People["ann"].IsOrganisation, data.People["ann"].Role, data.People["ann"].Interests, data.People["ann"].Url));
        Assert.True(data.People["org"].IsOrganisation);
        var entry = Assert.Single(data.Words["hype"]);
        Assert.Equal(("miracle risk-free", "less", "miracle play"), (string.Join(' ', entry.Words), entry.Say, string.Join(' ', entry.Except)));
        Assert.Empty(data.Words["denials"]);
        Assert.Equal(["diuretic, water pill", "a, b, c"], data.Synonyms.Select(group => string.Join(", ", group)));
        Assert.Equal(["causes/one", "about"], data.Popular.Select(page => page.Value));
        Assert.Equal(("/old/", "moved", new DateOnly(2027, 1, 31)), (data.AllowedLinks[0].Target.Value, data.AllowedLinks[0].Reason, data.AllowedLinks[0].Until.Value));
    }

    [Fact]
    public void An_unknown_data_file_is_told_with_the_nearest_name() => Assert.Equal(
        ["content/data/glosary.yaml(0,0): Warning data-file-unknown: nothing reads 'glosary.yaml' | did you mean 'glossary.yaml'?"],
        FindingsOf("glosary.yaml", "- a"));

    [Fact]
    public void A_data_file_that_cannot_be_read_makes_no_name_look_wrong()
    {
        using var site = new TestSite();
        site.WithData().Write("content/data/people.yaml", "project: {name: [").WritePage("content/causes/one.md", "authors: [project, other]");
        Assert.Equal(["content/data/people.yaml(1,10): Error yaml-syntax: the brackets of this list or map do not match, or a comma is missing"],
            site.Findings().Select(line => line.Split(" | ")[0]));
    }

    [Fact]
    public void An_empty_data_file_is_no_data() => Assert.Equal([], FindingsOf("glossary.yaml", "# nothing yet\n"));
}
