using System.ComponentModel;

namespace Dossier.Notebooks.Scripting;

/// <summary>
/// What compiled cells call behind the scenes; public because cells are assemblies of their own. Nothing here is for
/// people to call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScriptGlobals
{
    private readonly Stack<Func<ValueTask>> _owned = new();
    private object? _handedOver;

    internal ScriptGlobals()
    {
    }

    /// <summary>Disposes a <c>using</c> variable when the cell ends; null is nothing to dispose.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void DisposeWithCell(IDisposable? resource) => _owned.Push(() =>
    {
        resource?.Dispose();
        return ValueTask.CompletedTask;
    });

    /// <summary>Disposes an <c>await using</c> variable when the cell ends; null is nothing to dispose.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void DisposeAsyncWithCell(IAsyncDisposable? resource) =>
        _owned.Push(() => resource?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>The value the host hands to a new variable.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T HandedOver<T>() => (T)_handedOver!;

    internal void HandOver(object? value) => _handedOver = value;

    /// <summary>Disposes what the cell owns, the newest first; all are disposed, then the first failure is thrown.</summary>
    internal async Task DisposeOwnedAsync()
    {
        List<Exception> failures = [];
        while (_owned.TryPop(out var dispose))
        {
            try
            {
                await dispose();
            }
#pragma warning disable CA1031 // A failing Dispose must not keep the others from running.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures[0]);
        }
    }
}
