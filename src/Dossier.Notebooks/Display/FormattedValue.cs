using Dossier.Notebooks.Cells;

namespace Dossier.Notebooks.Display;

/// <summary>A value that is in its forms already.</summary>
internal sealed record FormattedValue(MimeBundle Data);
