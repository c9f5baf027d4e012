using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Evidence.Benchmarks.SyntheticStore).Assembly).Run(args);
