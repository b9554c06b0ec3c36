namespace Dossier.Cli;

/// <summary>Says what is being done: over itself on a terminal, as plain lines elsewhere.</summary>
internal sealed class Progress(CommandIO io)
{
    private const string EraseLine = "\r\u001b[K";

    /// <summary>Starts a step.</summary>
    public void Step(string what)
    {
        if (io.IsTerminal)
        {
            io.Error.Write($"{EraseLine}{what} …");
        }
        else
        {
            io.Error.WriteLine($"{what} …");
        }
    }

    /// <summary>Starts a step that tells how far it has come.</summary>
    public CountedStep Counted(string what)
    {
        Step(what);
        return new(io, this, what);
    }

    /// <summary>Ends the last step.</summary>
    public void Done()
    {
        if (io.IsTerminal)
        {
            io.Error.Write(EraseLine);
        }
    }
}
