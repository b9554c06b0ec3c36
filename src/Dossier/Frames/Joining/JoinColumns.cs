namespace Dossier.Frames.Joining;

/// <summary>The columns of a join: which there are, under what names, and where their rows come from.</summary>
internal static class JoinColumns
{
    private const string Suffix = "_right";

    /// <summary>Refuses keys that cannot be joined on.</summary>
    public static void Check(Column[] ours, Column[] theirs)
    {
        if (ours.Length == 0)
        {
            throw new ArgumentException("Join needs the name of at least one key column.", nameof(ours));
        }

        for (var i = 0; i < ours.Length; i++)
        {
            if (ours[i].DataType != theirs[i].DataType)
            {
                throw new ArgumentException($"Key column \"{ours[i].Name}\" is {ours[i].TypeName} in the left frame, but " +
                    $"\"{theirs[i].Name}\" is {theirs[i].TypeName} in the right. Convert one of them first.", nameof(theirs));
            }

            if (Array.IndexOf(ours, ours[i]) < i || Array.IndexOf(theirs, theirs[i]) < i)
            {
                throw new ArgumentException($"The key column \"{ours[i].Name}\" is named twice; name each key once.", nameof(ours));
            }
        }
    }

    public static IEnumerable<Column> Of(DataFrame left, DataFrame right, Column[] ours, Column[] theirs, JoinRows rows)
    {
        var columns = left.Columns.Select(rows.OfLeft).ToList();
        for (var i = 0; i < ours.Length; i++)
        {
            columns[left.Columns.IndexOf(ours[i])] = rows.Key(ours[i], theirs[i]);
        }

        foreach (var column in right.Columns.Except(theirs))
        {
            var taken = rows.OfRight(column);
            var at = columns.FindIndex(other => other.Name == taken.Name);
            if (at < 0)
            {
                columns.Add(taken);
            }
            else if (columns[at] is EvidenceColumn of && taken is EvidenceColumn and { Name: EvidenceColumn.DefaultName } more)
            {
                columns[at] = EvidenceColumn.Merge(of, more);
            }
            else
            {
                columns.Add(taken.Rename(Free(left, right, taken.Name)));
            }
        }

        return columns;
    }

    private static string Free(DataFrame left, DataFrame right, string name) =>
        !left.HasColumn(name + Suffix) && !right.HasColumn(name + Suffix) ? name + Suffix : throw new ArgumentException(
            $"Both frames have a column \"{name}\", and \"{name + Suffix}\" is taken as well. Rename one before the join.", nameof(right));
}
