using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Dossier.Notebooks.Display;

/// <summary>
/// A bar that shows how far a long cell is: <c>using var bar = new ProgressBar(articles.Count, "Reading");</c>, then <c>bar.Step()</c> for
/// each. It is redrawn ten times a second at most.
/// </summary>
public sealed class ProgressBar : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _gate = new();
    private readonly string _label;
    private readonly int _total;
    private readonly DisplayedValue _shown;
    private long _drawn = Stopwatch.GetTimestamp();
    private int _done;

    /// <summary>Shows an empty bar.</summary>
    /// <param name="total">How many steps make the whole.</param>
    /// <param name="label">What is being done, in a few words.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is negative.</exception>
    public ProgressBar(int total, string label = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        (_total, _label) = (total, label);
        _shown = DisplayedValue.Show(Picture());
    }

    /// <summary>Goes on by some steps. Any thread may call it.</summary>
    public void Step(int steps = 1)
    {
        lock (_gate)
        {
            _done = Math.Min(_done + steps, _total);
            if (Stopwatch.GetElapsedTime(_drawn) >= Pause)
            {
                Draw();
            }
        }
    }

    /// <summary>Shows how far it came.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Draw();
        }
    }

    private void Draw()
    {
        _drawn = Stopwatch.GetTimestamp();
        _shown.Update(Picture());
    }

    private FormattedValue Picture()
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{_done:N0} of {_total:N0}");
        var text = _label.Length == 0 ? words : $"{_label}: {words}";
        var bar = string.Create(CultureInfo.InvariantCulture, $"<progress value=\"{_done}\" max=\"{Math.Max(1, _total)}\"></progress>");
        return new(Cells.MimeBundle.Of(text, "text/html", $"<div>{bar} {WebUtility.HtmlEncode(text)}</div>"));
    }
}
