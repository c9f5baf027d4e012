using System.Globalization;
using BenchmarkDotNet.Running;
using Evidence.Benchmarks;

if (args is ["cost", var store, var requests, .. var files])
{
    await RequestCost.PrintAsync(store, files, int.Parse(requests, CultureInfo.InvariantCulture));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SyntheticStore).Assembly).Run(args);
}
