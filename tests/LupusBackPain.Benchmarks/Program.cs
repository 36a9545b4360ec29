using LupusBackPain.Benchmarks;
using LupusBackPain.Tests;

switch (args)
{
    case ["related"]:
        Related.Print();
        return 0;
    case ["speed"]:
        return Speed.Run(Repository.Root);
    case ["links"]:
        return Links.Run(Repository.Root);
    case ["rules"]:
        return RulesCost.Run(Repository.Root);
    case ["passages"]:
        PassageReport.Print();
        return 0;
    default:
        await Console.Error.WriteLineAsync("say what to measure: links, passages, related, rules or speed");
        return 2;
}
