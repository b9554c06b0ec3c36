using System.Text;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Cells;

/// <summary>
/// Leads the process's console to the cell that uses it. Which cell that is flows with the execution context, into tasks, threads and
/// timers of the cell, too; what belongs to no cell goes where it went before.
/// </summary>
internal static class CellConsole
{
    private static readonly AsyncLocal<CellRun?> Running = new();
    private static readonly TextWriter ProcessOut = Console.Out;
    private static readonly TextWriter ProcessError = Console.Error;
    private static readonly TextReader ProcessIn = Console.In;

    /// <summary>The cell that this code belongs to; null outside of cells.</summary>
    public static CellRun? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>
    /// Puts streams in place that lead to cells. After each interrupt they are put in place anew: the console wraps them in locks, and a
    /// thread that could not be stopped may hold one for ever.
    /// </summary>
    public static void Attach()
    {
        Console.SetOut(new Writer("stdout", ProcessOut));
        Console.SetError(new Writer("stderr", ProcessError));
        Console.SetIn(new Reader());
    }

    private sealed class Writer(string name, TextWriter otherwise) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

        public override void Write(string? value)
        {
            if (string.IsNullOrEmpty(value))
            {
                return;
            }

            HostCall.Run(() =>
            {
                if (Current is { Frontend: var frontend })
                {
                    frontend.Show(new StreamOutput(name, value));
                }
                else
                {
                    otherwise.Write(value);
                }
            });
        }

        // One piece, so that lines of two threads do not mix.
        public override void WriteLine(string? value) => Write(value + "\n");

        public override void WriteLine() => Write("\n");

        public override void WriteLine(char[] buffer, int index, int count) => Write(new string(buffer, index, count) + "\n");

        public override void WriteLine(ReadOnlySpan<char> buffer) => Write(buffer.ToString() + "\n");
    }

    private sealed class Reader : TextReader
    {
        private string _rest = "";

        public override int Peek() => _rest.Length > 0 ? _rest[0] : -1;

        public override int Read()
        {
            if (_rest.Length == 0)
            {
                _rest = ReadLine() + "\n";
            }

            var first = _rest[0];
            _rest = _rest[1..];
            return first;
        }

        public override string? ReadLine()
        {
            if (_rest.Length > 0)
            {
                var line = _rest.TrimEnd('\n');
                _rest = "";
                return line;
            }

            return Current is { Frontend: var frontend }
                ? HostCall.Run(() => frontend.ReadLine("", isPassword: false)) : ProcessIn.ReadLine();
        }
    }
}
