using LupusBackPain.Serving;

namespace LupusBackPain.Tests.Serving;

public sealed class PagePolicyTests
{
    [Theory]
    [InlineData("default-src 'self'", "default-src 'self'; connect-src 'self'; script-src 'self'")]
    [InlineData("default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'", "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'")]
    [InlineData("default-src 'none'", "default-src 'none'; connect-src 'self'; script-src 'self'")]
    [InlineData("script-src 'none'; connect-src 'none'", "script-src 'self'; connect-src 'self'")]
    [InlineData("script-src 'sha256-x'; connect-src https://a.example", "script-src 'self' 'sha256-x'; connect-src 'self' https://a.example")]
    [InlineData("Script-Src-Elem 'sha256-x'; script-src 'none'", "script-src-elem 'self' 'sha256-x'; script-src 'none'")]
    [InlineData("img-src 'self'; upgrade-insecure-requests; ", "img-src 'self'")]
    [InlineData("", "")]
    public void The_policy_is_widened_by_self_and_no_more(string policy, string expected) => Assert.Equal(expected, PagePolicy.AllowIn(policy));

    [Theory]
    [InlineData(
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"><p>",
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"><p>")]
    [InlineData("<META content='img-src a' HTTP-EQUIV=content-security-policy>", "<META content=\"img-src a\" HTTP-EQUIV=content-security-policy>")]
    [InlineData(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src &#39;none&#39;; report-uri /a?b&amp;c\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'; report-uri /a?b&amp;c\">")]
    [InlineData("<meta name=\"description\" content=\"script-src 'none'\">", "<meta name=\"description\" content=\"script-src 'none'\">")]
    [InlineData("<p>no policy</p>", "<p>no policy</p>")]
    public void Only_the_policy_of_a_page_is_touched(string page, string expected) => Assert.Equal(expected, PagePolicy.Allow(page));
}
