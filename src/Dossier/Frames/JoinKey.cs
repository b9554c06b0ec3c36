namespace Dossier.Frames;

/// <summary>
/// A column that two frames are joined on: one name for both, or a name in each, as in <c>deals.Join(countries, ("country", "code"))</c>.
/// </summary>
/// <param name="Left">Name of the column in the left frame; the result has this name.</param>
/// <param name="Right">Name of the column in the right frame.</param>
public readonly record struct JoinKey(string Left, string Right)
{
    /// <summary>The same name in both frames.</summary>
    public static implicit operator JoinKey(string name) => new(name, name);

    /// <summary>The name in the left frame and the one in the right.</summary>
    public static implicit operator JoinKey((string Left, string Right) names) => new(names.Left, names.Right);
}
