#pragma warning disable IDE0130 // Notebooks written for .NET Interactive name it so.
namespace Microsoft.DotNet.Interactive.Commands;
#pragma warning restore IDE0130

/// <summary>Code that a cell wants to have run.</summary>
/// <param name="Code">The code, magics included.</param>
/// <param name="TargetKernelName">Its language, such as <c>csharp</c> or <c>sql</c>; null for that of the kernel it is sent to.</param>
public sealed record SubmitCode(string Code, string? TargetKernelName = null);

/// <summary>Says that a command was taken.</summary>
/// <param name="Command">The command.</param>
public sealed record KernelCommandResult(SubmitCode Command);
