using System.CommandLine;
using Dossier.Notebooks.Jupyter;

namespace Dossier.Cli;

/// <summary>Makes the C# kernel known to Jupyter and VS Code, and runs it for them.</summary>
internal static class KernelCommand
{
    public static Command Build(CommandIO io)
    {
        var user = new Option<bool>("--user") { Description = "For this user (the default)." };
        var prefix = new Option<string?>("--prefix")
        {
            Description = "Below DIR/share/jupyter, as in a virtual environment.",
            HelpName = "DIR",
        };
        var sysPrefix = new Option<bool>("--sys-prefix") { Description = "Below the prefix of the Python environment that is active." };
        var force = new Option<bool>("--force") { Description = "Replace a kernel of the same name that is another's." };
        KernelPlace PlaceOf(ParseResult parsed) =>
            KernelPlace.Choose(parsed.GetValue(prefix) is { } dir ? io.Resolve(dir) : null, parsed.GetValue(sysPrefix));

        var install = new Command("install", "Makes the kernel known to Jupyter and VS Code.\n\nExample: dossier kernel install")
        {
            user, prefix, sysPrefix, force,
        };
        install.SetAction(parsed =>
        {
            var place = PlaceOf(parsed);
            KernelSpec.Check(place, parsed.GetValue(force));
            var folder = KernelSpec.Install(place, parsed.GetValue(force), Program(io));
            io.Out.WriteLine($"Installed {KernelSpec.DisplayName} in {folder}.");
            io.Out.WriteLine($"Next: open a notebook and choose the kernel \"{KernelSpec.DisplayName}\"; "
                + "in VS Code it is among the Jupyter kernels.");
            return ExitCode.Fine;
        });

        var uninstall = new Command("uninstall", "Removes the kernel.\n\nExample: dossier kernel uninstall") { user, prefix, sysPrefix };
        uninstall.SetAction(parsed =>
        {
            io.Out.WriteLine($"Removed {KernelSpec.Uninstall(PlaceOf(parsed))}.");
            return ExitCode.Fine;
        });

        var list = new Command("list", "Lists the kernels that Jupyter finds, and where.");
        list.SetAction(_ => List(io));

        var file = new Argument<string>("CONNECTION_FILE") { Description = "The file in which a client says where to listen." };
        var run = new Command("run", "Runs the kernel for a client, which starts it itself.") { file };
        run.Hidden = true;
        run.SetAction(parsed =>
        {
            KernelProcess.Run(io.Resolve(parsed.GetValue(file)!));
            Environment.Exit(ExitCode.Fine); // Threads that cells started would keep the process alive.
            return ExitCode.Fine;
        });
        return new("kernel", "C# notebooks in Jupyter and VS Code.") { install, uninstall, list, run };
    }

    // From a clone it is compiled ahead of time; where that cannot be done, it is copied as it is.
    private static string? Program(CommandIO io)
    {
        if (QuickProgram.CloneOf(AppContext.BaseDirectory) is not { } clone)
        {
            return null;
        }

        io.Out.WriteLine("Compiling ahead of time, so that kernels start quickly. The first time takes some minutes.");
        var (folder, output) = QuickProgram.TryPublish(clone);
        if (folder is null)
        {
            io.Error.WriteLine($"That failed, so kernels will start more slowly. Install again once this is mended:\n{output}");
        }

        return folder;
    }

    private static int List(CommandIO io)
    {
        var found = KernelSpec.List();
        foreach (var (name, displayName, folder) in found)
        {
            io.Out.WriteLine($"{name}  {displayName}  {folder}");
        }

        if (!found.Exists(kernel => kernel.Name == KernelSpec.Name))
        {
            io.Out.WriteLine($"{KernelSpec.DisplayName} is not among them. Next: dossier kernel install.");
        }

        return ExitCode.Fine;
    }
}
