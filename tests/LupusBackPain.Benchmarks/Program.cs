using LupusBackPain.Benchmarks;
using LupusBackPain.Tests;

switch (args)
{
    case ["related"]:
        Related.Print();
        return 0;
    case ["speed"]:
        return Speed.Run(Repository.Root);
    default:
        await Console.Error.WriteLineAsync("say what to measure: related or speed");
        return 2;
}
