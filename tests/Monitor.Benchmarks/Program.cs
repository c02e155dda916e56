using Monitor.Benchmarks;

// dotnet run -c Release --project tests/Monitor.Benchmarks -- [analysis] [end-to-end] [process] [--rounds N] [--articles N]
var chosen = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToHashSet();
bool Wanted(string name) => chosen.Count == 0 || chosen.Contains(name);
int Number(string option, int otherwise) => Array.IndexOf(args, option) is var at and >= 0 ? int.Parse(args[at + 1]) : otherwise;

var repository = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(repository, "Monitor.sln"))) repository = Path.GetDirectoryName(repository) ?? throw new InvalidOperationException("Run it inside the repository.");
var folder = Directory.CreateTempSubdirectory("monitor-benchmarks-").FullName;
try
{
    var corpus = Corpus.Load(repository);
    var rounds = Number("--rounds", 5);
    if (Wanted("analysis")) await AnalysisBenchmark.RunAsync(corpus, rounds);
    if (Wanted("end-to-end")) await EndToEndBenchmark.RunAsync(corpus, rounds, Number("--articles", 20_000), folder);
    if (Wanted("process")) await ProcessBenchmark.RunAsync(corpus, rounds, Number("--articles", 100_000), topics: 2_000, folder);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
