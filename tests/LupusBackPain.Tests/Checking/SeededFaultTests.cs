using System.Text;
using LupusBackPain.Model;

namespace LupusBackPain.Tests.Checking;

/// <summary>Faults planted at random in a clean site of 200 pages: each is found where it was planted, and nothing else is.</summary>
public sealed class SeededFaultTests
{
    /// <summary>Makes fault number n: what to write into a page (or in place of what, in another file), and the finding that must follow.</summary>
    private sealed record Fault(string Name, Func<int, (string File, string Before, string Text, string Code, string Target)> Make);

    private static (string, string, string, string, string) InPage(string text, string code, string target) => ("", "</main>", text, code, target);

    private static readonly Fault[] Faults =
    [
        new("page missing", n => InPage($"<a href=/gone-{n}/>Gone page</a>", "link-target-missing", $"/gone-{n}/")),
        new("letter case", n => InPage($"<a href='/Page-{n % 200}/'>Other case</a>", "link-target-missing", $"/Page-{n % 200}/")),
        new("fragment of the own page", n => InPage($"<a href='#part-{n}'>Part</a>", "link-fragment-missing", $"#part-{n}")),
        new("fragment of another page", n => InPage($"<a href='/page-{n % 200}/#Dose'>Dose</a>", "link-fragment-missing", $"/page-{n % 200}/#Dose")),
        new("picture", n => InPage($"<img src=/img/gone-{n}.png alt=''>", "link-target-missing", $"/img/gone-{n}.png")),
        new("candidate of a srcset", n => InPage($"<img srcset='/img/small.png 1x, /img/wide-{n}.png 2x' alt=''>", "link-target-missing", $"/img/wide-{n}.png")),
        new("style attribute", n => InPage($"<p style='background:url(\"/img/bg-{n}.png\")'>", "link-target-missing", $"/img/bg-{n}.png")),
        new("id twice", n => InPage($"<p id=twin-{n}><p id=twin-{n}>", "id-duplicate", $"twin-{n}")),
        new("no URL", n => InPage($"<a href='https://other.example:{70000 + n}/'>Elsewhere</a>", "link-invalid", $"https://other.example:{70000 + n}/")),
        new("empty address", _ => InPage("<script src=''></script>", "link-empty", "")),
        new("encoded twice", n => InPage($"<a href='/%2570age-{n % 200}/'>Encoded</a>", "link-target-missing", $"/%2570age-{n % 200}/")),
        new("symbol of a sprite", n => InPage($"<svg><use href='/img/sprite.svg#icon-{n}'/></svg>", "link-fragment-missing", $"/img/sprite.svg#icon-{n}")),
        new("style sheet", n => ("css/site.css", "", $"\np{{mask:url(m-{n}.svg)}}", "link-target-missing", $"m-{n}.svg")),
        new("sitemap", n => ("sitemap.xml", "</urlset>", $"<url><loc>{Check.Site}old-{n}/</loc></url>", "link-target-missing", $"{Check.Site}old-{n}/")),
        new("feed", n => ("feed.xml", "</feed>", $"<entry><link href='/old-{n}/'/></entry>", "link-target-missing", $"/old-{n}/")),
        new("picture for sharing", n => InPage($"<meta property=og:image content='{Check.Site}img/card-{n}.png'>", "link-target-missing", $"{Check.Site}img/card-{n}.png")),
        new("structured data", n => InPage($"<script type=application/ld+json>{{\"image\":\"/img/ld-{n}.png\"}}</script>", "link-target-missing", $"/img/ld-{n}.png")),
    ];

    [Fact]
    public void The_site_without_a_fault_has_no_finding_at_all()
    {
        Assert.Equal([], Check.All(SampleSite.Random(200, new Random(1)).Files()));
    }

    [Fact]
    public void Every_planted_fault_is_found_and_nothing_else()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var texts = SampleSite.Random(200, random).Files().ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span), StringComparer.Ordinal);
            var expected = new List<string>();
            for (var i = 0; i < 60; i++)
            {
                // Every kind at least three times, each with a number of its own.
                var (file, before, text, code, target) = Faults[i % Faults.Length].Make((seed * 1000) + i);
                file = file.Length > 0 ? file : $"page-{random.Next(200)}/index.html";
                texts[file] = before.Length == 0 ? texts[file] + text : texts[file].Replace(before, text + before, StringComparison.Ordinal);
                expected.Add($"{code} {file} {target}");
            }
            var found = Check.All([.. texts.Select(file => OutputFile.Plain(file.Key, Encoding.UTF8.GetBytes(file.Value)))])
                .Select(finding => $"{finding.Code} {finding.Span.Path} {finding.Target}");
            Assert.Equal(expected.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
    }
}
