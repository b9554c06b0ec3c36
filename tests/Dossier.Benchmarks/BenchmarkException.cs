namespace Dossier.Benchmarks;

/// <summary>Why a benchmark cannot run, and what to do.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
