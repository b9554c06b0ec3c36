using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Display;

/// <summary>A value shown in a cell's output, which another value can replace.</summary>
public sealed class DisplayedValue
{
    private readonly string _id;

    private DisplayedValue(string id) => _id = id;

    /// <summary>Shows another value in the place of the first, also from a later cell.</summary>
    public void Update(object? value) => Send(new DisplayOutput(ValueFormatter.Format(value), _id, IsUpdate: true));

    internal static DisplayedValue Show(object? value, params ReadOnlySpan<string> mimeTypes)
    {
        var data = ValueFormatter.Format(value, mimeTypes is [var first, ..] ? first : null);
        foreach (var mimeType in mimeTypes.Length > 1 ? mimeTypes[1..] : [])
        {
            data = data.With(mimeType, ValueFormatter.Format(value, mimeType).Data[mimeType]);
        }

        return HostCall.Run(() =>
        {
            var id = CellConsole.Current?.Session.NextDisplayId() ?? "";
            Send(new DisplayOutput(data, id));
            return new DisplayedValue(id);
        });
    }

    // Outside of a cell there is nobody to show anything to.
    internal static void Send(CellOutput output) => HostCall.Run(() => CellConsole.Current?.Frontend.Show(output));
}
