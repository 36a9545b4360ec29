using System.Globalization;
using LupusBackPain.Benchmarks;
using LupusBackPain.Tests;
using LupusBackPain.Tests.Building.Similar;

switch (args)
{
    case ["related"]:
        var quality = RelatedQuality.Measure();
        Line("Related", quality.Related);
        Line("BM25 over the same text", quality.Bm25);
        Line("BM25 over the same terms", quality.Bm25OfTerms);
        Line("same section", quality.SameSection);
        return 0;
    case ["speed"]:
        return Speed.Run(Repository.Root);
    default:
        await Console.Error.WriteLineAsync("say what to measure: related or speed");
        return 2;
}

static void Line(string name, double part) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26}{part,7:P1}  of the planned pages are among the first five"));
