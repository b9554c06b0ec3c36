using System.Collections.Immutable;
using Dossier.Frames.Files;
using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>
/// Types for columns of a file, by name: string, long (or int), double, bool, <see cref="DateOnly"/> or <see cref="Facts.Evidence"/>. A
/// file must have every column that is named; the types of its other columns are found out. Every type takes nulls.
/// </summary>
public sealed class Schema
{
    private readonly ImmutableDictionary<string, CellKind> _kinds;

    /// <summary>Names columns and their types: <c>new Schema(("id", typeof(string)), ("signed", typeof(DateOnly)))</c>.</summary>
    /// <exception cref="ArgumentException">A name is given twice, or no column holds a type.</exception>
    public Schema(params IEnumerable<(string Name, Type Type)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Columns = [.. columns];
        var kinds = ImmutableDictionary.CreateBuilder<string, CellKind>(StringComparer.Ordinal);
        foreach (var (name, type) in Columns)
        {
            ArgumentNullException.ThrowIfNull(name, nameof(columns));
            ArgumentNullException.ThrowIfNull(type, nameof(columns));
            if (!kinds.TryAdd(name, CellKinds.Of(type)))
            {
                throw new ArgumentException($"The schema names column \"{name}\" twice; name it once.", nameof(columns));
            }
        }

        _kinds = kinds.ToImmutable();
    }

    /// <summary>The columns and their types in the order given.</summary>
    public ImmutableArray<(string Name, Type Type)> Columns { get; }

    /// <summary>The columns and their types: <c>id string, signed date</c>.</summary>
    public override string ToString() => string.Join(", ", Columns.Select(column => $"{column.Name} " + (_kinds[column.Name] is var kind
        && kind == CellKind.Text ? "string" : kind.ToString().ToLowerInvariant())));

    /// <summary>The kind of a column; null when it is to be found out.</summary>
    internal CellKind? KindOf(string name) => _kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Checks that a file has the columns.</summary>
    /// <exception cref="BadInputException">It lacks one; the message names the nearest.</exception>
    internal void Require(IReadOnlyCollection<string> names, string file)
    {
        foreach (var (name, _) in Columns)
        {
            if (!names.Contains(name))
            {
                var near = Nearest.To(name, names);
                throw new BadInputException(new(file, 0, $"a column \"{name}\", as the schema has",
                    $"the columns {string.Join(", ", names)}",
                    near is null ? "Correct the schema, or add the column." : $"Did you mean \"{near}\"?"));
            }
        }
    }
}
