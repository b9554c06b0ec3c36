using System.Collections.Concurrent;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Packages;

namespace Dossier.Notebooks.Tests.Cells;

/// <summary>A notebook whose outputs are kept instead of shown.</summary>
internal sealed class Notebook(PackageFolders? folders = null) : ICellFrontend
{
    private readonly ConcurrentQueue<CellOutput> _outputs = new();
    private int _count;

    public NotebookSession Session { get; } = new(folders);

    /// <summary>What the user types when asked.</summary>
    public Queue<string> Answers { get; } = new();

    /// <summary>Told of each output as it comes.</summary>
    public Action<CellOutput>? Shown { get; set; }

    /// <summary>Runs a cell, however it ends, and gives its outputs.</summary>
    public IReadOnlyList<CellOutput> Run(string code)
    {
        _outputs.Clear();
        Outcome = Session.Run(code.ReplaceLineEndings("\n"), ++_count, this);
        return [.. _outputs];
    }

    public CellOutcome? Outcome { get; private set; }

    /// <summary>Runs cells that must complete, and gives the text of all outputs of the last.</summary>
    public string Text(params string[] cells)
    {
        IReadOnlyList<CellOutput> outputs = [];
        foreach (var cell in cells)
        {
            outputs = Run(cell);
            Assert.True(Outcome is CellOutcome.Completed, string.Concat(outputs.Select(TextOf)));
        }

        return string.Concat(outputs.Select(TextOf));
    }

    /// <summary>Runs a cell that must fail, and gives its error.</summary>
    public ErrorOutput Error(string code)
    {
        Run(code);
        return Assert.IsType<CellOutcome.Failed>(Outcome).Error;
    }

    /// <summary>The forms in which a cell shows its only output.</summary>
    public MimeBundle Bundle(string code) => Run(code) switch
    {
        [DisplayOutput display] => display.Data,
        [ResultOutput result] => result.Data,
        var other => throw new Xunit.Sdk.XunitException(string.Concat(other.Select(TextOf))),
    };

    public void Show(CellOutput output)
    {
        _outputs.Enqueue(output);
        Shown?.Invoke(output);
    }

    public string ReadLine(string prompt, bool isPassword)
    {
        Show(new StreamOutput("asked", $"<{prompt}{(isPassword ? " hidden" : "")}>"));
        return Answers.TryDequeue(out var answer) ? answer : throw new NotSupportedException("Nobody is there.");
    }

    public static string TextOf(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Name == "stdout" ? stream.Text : $"[{stream.Name}]{stream.Text}",
        DisplayOutput display => display.Data.Data["text/plain"] + "\n",
        ResultOutput result => result.Data.Data["text/plain"] + "\n",
        PagerOutput page => page.Data.Data["text/plain"] + "\n",
        ErrorOutput error => string.Join('\n', error.Traceback) + "\n",
        _ => output + "\n",
    };
}
