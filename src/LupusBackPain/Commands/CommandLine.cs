using System.CommandLine;
using System.CommandLine.Invocation;
using LupusBackPain.Checking.External;
using LupusBackPain.Model;
using static LupusBackPain.Commands.ArgumentForms;

namespace LupusBackPain.Commands;

/// <summary>The arguments of <c>lbp</c>: which commands and options there are, and from each the request that its command takes.</summary>
internal sealed class CommandLine
{
    /// <summary>The HResult of a write to a reader that has gone, as `| head` does; Program knows that it is no failure.</summary>
    public const int BrokenPipe = 32;

    private readonly Terminal terminal;

    private readonly Option<string> source = new("--source", "-s")
    {
        HelpName = "folder", Description = "The folder that holds content/ and templates/.", DefaultValueFactory = _ => ".", Recursive = true,
    };

    private readonly Option<string> output = new("--output", "-o")
    {
        HelpName = "folder", Description = "The folder to publish into; a relative path starts at the source folder.", DefaultValueFactory = _ => "public",
    };

    private readonly Option<BaseUrl?> baseUrl = new("--base-url", "-b")
    {
        HelpName = "url", Description = "Where the site will be served, instead of site.yaml's baseUrl.", CustomParser = ParseBaseUrl,
    };

    private readonly Option<bool> drafts = new("--drafts", "-D") { Description = "Bring in drafts; every page says so and is kept from search engines." };
    private readonly Option<bool> future = new("--future", "-F") { Description = "Bring in pages of a later date; marked likewise." };

    private readonly Option<DateOnly?> date = new("--date")
    {
        HelpName = "day", Description = "The day that the build counts as, yyyy-MM-dd; otherwise SOURCE_DATE_EPOCH, otherwise today.", CustomParser = ParseDate, Recursive = true,
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Warnings fail, too.", Recursive = true };
    private readonly Option<FindingFormat?> format = new("--format")
    {
        HelpName = "text|json|sarif|github", Description = "The form of the findings; github where GITHUB_ACTIONS is set.", CustomParser = ParseForm<FindingFormat>, Recursive = true,
    };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Show errors only.", Recursive = true };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Show every finding, however many, and those that only inform.", Recursive = true };
    private readonly Option<bool> timings = new("--timings") { Description = "Show how long each stage took.", Recursive = true };

    private CommandLine(Terminal terminal) => this.terminal = terminal;

    /// <summary>Runs the command that the arguments name; returns its exit code.</summary>
    public static int Run(string[] arguments, Terminal terminal)
    {
        var root = new CommandLine(terminal).Root();
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        using var asked = new StreamWriter(terminal.Out, leaveOpen: true);
        try
        {
            if (parsed.Action is ParseErrorAction wrong)
            {
                wrong.ShowHelp = false;
            }
            var exit = parsed.Invoke(new InvocationConfiguration
            {
                Output = asked, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
            });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
        }
        catch (Exception failure) when (failure is IOException { HResult: not BrokenPipe } or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"lbp: the machine failed: {Diagnostics.TextFormat.Clean(failure.Message)}");
            return ExitCode.Machine;
        }
    }

    private RootCommand Root() => new("Builds a health website from Markdown, and checks it: links, sources, safety advice.")
    {
        source, date, strict, format, quiet, verbose, timings,
        Build(), Check(), Linkcheck(), Serve(), New(), Related(), ShowRules(), Review(), WriteReport(),
    };

    private Command Build()
    {
        var command = new Command("build", "Build the site, check it, and publish it into a folder if it is clean.") { output, baseUrl, drafts, future };
        command.SetAction(parsed => BuildCommand.Run(Request(parsed), terminal));
        return command;
    }

    private Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = "Tell only what stands in these files or folders.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Do all of a build but the writing.") { files, baseUrl, drafts, future };
        command.SetAction(parsed => CheckCommand.Run(Request(parsed), [.. parsed.GetValue(files) ?? []], terminal));
        return command;
    }

    private Command Linkcheck()
    {
        var folder = new Argument<string>("DIR") { Description = "A folder of static HTML, whoever built it." };
        var site = new Option<BaseUrl?>("--base-url", "-b") { Description = "Where the folder will be served.", CustomParser = ParseBaseUrl };
        var clean = new Option<bool>("--clean-urls") { Description = "The host serves about.html at /about." };
        var allow = new Option<string?>("--allow") { HelpName = "file", Description = "Links that may stay broken: a YAML list of target, reason and until." };
        var external = new Option<bool>("--external") { Description = "Ask other sites whether the pages linked to are there; what they say is kept in .lbp/." };
        var command = new Command("linkcheck", "Check every link of a folder of static HTML.") { folder, site, clean, allow, external };
        command.SetAction(parsed => LinkcheckCommand.Run(
            new LinkcheckRequest(
                Full(parsed.GetValue(folder)!),
                parsed.GetValue(site),
                parsed.GetValue(clean),
                parsed.GetValue(allow) is { } file ? Full(file) : null,
                parsed.GetValue(external) ? ExternalSettings.Internet(Path.Combine(Full(parsed.GetValue(source)!), ".lbp", "links.json"), parsed.GetValue(site)) : null,
                parsed.GetValue(date) ?? terminal.Today,
                Reporting(parsed)),
            terminal));
        return command;
    }

    private Command Serve()
    {
        var port = new Option<int>("--port", "-p") { Description = "The port on this machine; the next free one if it is taken.", DefaultValueFactory = _ => 4000, CustomParser = ParsePort };
        var command = new Command("serve", "Show the site in a browser as you write; it rebuilds and reloads on every save.") { port, baseUrl, drafts, future };
        command.SetAction((parsed, stop) => ServeCommand.RunAsync(Request(parsed), parsed.GetValue(port), terminal, stop));
        return command;
    }

    private Command New()
    {
        var section = new Argument<string>("SECTION") { Description = "The section's name, as in the address." };
        var title = new Argument<string>("TITLE") { Description = "The page's title." };
        var command = new Command("new", "Start a page, as a draft.") { section, title };
        command.SetAction(parsed => NewCommand.Run(
            Full(parsed.GetValue(source)!), parsed.GetValue(section)!, parsed.GetValue(title)!, parsed.GetValue(date) ?? terminal.Today, Reporting(parsed), terminal));
        return command;
    }

    private Command Related()
    {
        var page = new Argument<string>("PAGE") { Description = "The page: section/slug, its address, or its file." };
        var command = new Command("related", "Show which posts a page names as related, and why.") { page, drafts, future };
        command.SetAction(parsed => RelatedCommand.Run(Request(parsed), parsed.GetValue(page)!, terminal));
        return command;
    }

    private Command ShowRules()
    {
        var code = new Argument<string?>("CODE") { Description = "The rule to explain, by its code.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", "List the editorial rules, or explain one.") { code };
        command.SetAction(parsed => RulesCommand.Run(parsed.GetValue(code), Reporting(parsed), terminal));
        return command;
    }

    private Command Review()
    {
        var within = new Option<int?>("--within") { HelpName = "days", Description = "Only pages that are due within so many days, such as 90d.", CustomParser = ParseDays };
        var form = new Option<ReviewFormat?>("--as") { HelpName = "table|json|csv|ics", Description = "The form of the list.", CustomParser = ParseForm<ReviewFormat> };
        var list = new Command("list", "Show which pages were reviewed, and when each is due again.") { within, form, drafts, future };
        list.SetAction(parsed => ReviewListCommand.Run(Request(parsed), parsed.GetValue(within), parsed.GetValue(form) ?? default, terminal));
        var page = new Argument<string>("PAGE") { Description = "The page: section/slug, its address, or its file." };
        var by = new Option<string>("--by") { HelpName = "id", Description = "Who has read it, by the name in people.yaml.", Required = true };
        var on = new Option<DateOnly?>("--on") { HelpName = "day", Description = "The day on which it was read; otherwise the day of --date.", CustomParser = ParseDate };
        var sign = new Command("sign", "Write into a page that a person has read it as it stands.") { page, by, on, drafts, future };
        sign.SetAction(parsed => ReviewSignCommand.Run(Request(parsed), parsed.GetValue(page)!, parsed.GetValue(by)!, parsed.GetValue(on), terminal));
        return new Command("review", "List the reviews of pages, or sign one.") { list, sign };
    }

    private Command WriteReport()
    {
        var folder = new Option<string>("--output", "-o") { HelpName = "folder", Description = "The folder to write index.html and report.json into.", DefaultValueFactory = _ => "artifacts/report" };
        var form = new Option<ReportForm?>("--as") { HelpName = "html|json", Description = "Write one form to stdout, and no file.", CustomParser = ParseForm<ReportForm> };
        var command = new Command("report", "Tell editors how the whole site stands.") { folder, form, baseUrl, drafts, future };
        command.SetAction(parsed => ReportCommand.Run(Request(parsed, parsed.GetValue(folder)), parsed.GetValue(form), terminal));
        return command;
    }

    private BuildRequest Request(ParseResult parsed) => Request(parsed, parsed.GetValue(output));

    private BuildRequest Request(ParseResult parsed, string? folder)
    {
        var root = Full(parsed.GetValue(source)!);
        return new BuildRequest(
            root,
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder ?? "public", root)),
            new BuildOptions(parsed.GetValue(date) ?? terminal.Today, parsed.GetValue(baseUrl), parsed.GetValue(drafts), parsed.GetValue(future)),
            Reporting(parsed));
    }

    private Reporting Reporting(ParseResult parsed) => new(
        parsed.GetValue(format) ?? (terminal.Actions is null ? FindingFormat.Text : FindingFormat.GitHub), parsed.GetValue(strict), parsed.GetValue(quiet), parsed.GetValue(verbose), parsed.GetValue(timings));

    private string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, terminal.Folder));
}
