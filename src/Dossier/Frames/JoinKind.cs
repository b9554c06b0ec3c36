namespace Dossier.Frames;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind
{
    /// <summary>Pairs of rows with equal keys.</summary>
    Inner,

    /// <summary>All rows of the left frame; without a match, the right columns are null.</summary>
    Left,

    /// <summary>All rows of the right frame; without a match, the left columns are null.</summary>
    Right,

    /// <summary>All rows of both frames.</summary>
    Outer,

    /// <summary>The left rows that have a match, each once; no columns of the right frame.</summary>
    Semi,

    /// <summary>The left rows that have no match; no columns of the right frame.</summary>
    Anti,
}
