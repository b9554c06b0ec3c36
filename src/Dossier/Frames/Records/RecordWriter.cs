using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dossier.Facts;

namespace Dossier.Frames.Records;

/// <summary>
/// Makes records of rows: one loop, compiled for the type and the columns at hand. Everything that can go wrong is found before it runs,
/// in order of the rows, since a column's texts are read once for each entry of its dictionary and not once for each row.
/// </summary>
internal sealed class RecordWriter(DataFrame frame)
{
    private readonly RecordCells _cells = new(frame.RowCount);
    private readonly NullabilityInfoContext _nullability = new();

    public T[] Write<T>()
    {
        var value = Make(typeof(T), "", null);
        var target = Expression.Parameter(typeof(T[]));
        var (start, end) = (Expression.Parameter(typeof(int)), Expression.Parameter(typeof(int)));
        var done = Expression.Label();
        var loop = Expression.Loop(
            Expression.IfThenElse(
                Expression.LessThan(_cells.Row, end),
                Expression.Block(
                    Expression.Assign(Expression.ArrayAccess(target, _cells.Row), value), Expression.PreIncrementAssign(_cells.Row)),
                Expression.Break(done)),
            done);
        var body = Expression.Block([_cells.Row, .. _cells.Arrays], [.. _cells.Assignments, Expression.Assign(_cells.Row, start), loop]);
        var fill = Expression.Lambda<Action<T[], int, int>>(body, target, start, end).Compile();
        var records = new T[frame.RowCount];
        Blocks.For(records.Length, (_, first, last) => fill(records, first, last));
        return records;
    }

    /// <summary>The expression that makes a record of a row.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="prefix">What stands before the names of its columns: empty, or the name of the member that holds it.</param>
    /// <param name="scope">The rows that count; null for all.</param>
    private MemberInitExpression Make(Type type, string prefix, ulong[]? scope)
    {
        var constructors = RecordShape.ConstructorsOf(type).ToList();
        if (type.IsAbstract || constructors.Count == 0 && !type.IsValueType)
        {
            throw new ArgumentException($"{RecordShape.NameOf(type)} has no public constructor, so no record can be made of a row.");
        }

        var fitting = constructors.Find(constructor => Missing(constructor, prefix) is null) ?? constructors.FirstOrDefault();
        var parameters = fitting?.GetParameters() ?? [];
        if (fitting is not null && Missing(fitting, prefix) is { } missing)
        {
            throw NoColumn(type, "parameter", prefix + missing.Name);
        }

        var made = fitting is null ? Expression.New(type) : Expression.New(fitting, parameters.Select((parameter, position) =>
            Read(Name(type, prefix, parameter, position), new(type, parameter.Name!, parameter.ParameterType, CanBeNull(parameter)), scope)
            ?? Default(parameter)));
        return Expression.MemberInit(made, Bindings(type, prefix, scope, fitting));
    }

    private IEnumerable<MemberBinding> Bindings(Type type, string prefix, ulong[]? scope, ConstructorInfo? constructor)
    {
        var taken = constructor?.GetParameters().Select(parameter => parameter.Name!).ToArray() ?? [];
        var settable = type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property =>
            property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
            && !Array.Exists(taken, name => RecordShape.Same(name, property.Name)));
        foreach (var property in settable)
        {
            var canBeNull = _nullability.Create(property).WriteState != NullabilityState.NotNull;
            if (Read(prefix + property.Name, new(type, property.Name, property.PropertyType, canBeNull), scope) is { } value)
            {
                yield return Expression.Bind(property, value);
            }
            else if (property.GetCustomAttribute<RequiredMemberAttribute>() is not null
                && constructor?.GetCustomAttribute<System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute>() is null)
            {
                throw NoColumn(type, "required property", prefix + property.Name);
            }
        }
    }

    /// <summary>The expression that reads a member from its column or columns; null when there are none.</summary>
    private Expression? Read(string name, Place place, ulong[]? scope)
    {
        var type = Nullable.GetUnderlyingType(place.Type) ?? place.Type;
        if (type != typeof(Evidence) && RecordShape.IsNested(type) && !TextForm.IsText(type))
        {
            return Nested(name + "_", type, place, scope);
        }

        if (Find(name) is not { } column)
        {
            return null;
        }

        var value = _cells.Read(column, place, scope);
        return type != typeof(FactDate) ? value : Expression.Call(typeof(RecordCells), nameof(RecordCells.Complete), null, value,
            Find(name + "_basis") is { } basis
                ? _cells.Read(basis, place with { Type = typeof(DateBasis?), CanBeNull = true }, scope)
                : Expression.Default(typeof(DateBasis?)),
            Find(name + "_wording") is { } wording
                ? _cells.Read(wording, place with { Type = typeof(string), CanBeNull = true }, scope)
                : Expression.Default(typeof(string)));
    }

    // A record inside is missing where all of its columns are null, if it may be.
    private Expression? Nested(string prefix, Type type, Place place, ulong[]? scope)
    {
        var columns = frame.Columns.Where(column => Starts(column, prefix)).ToList();
        if (columns.Count == 0)
        {
            return null;
        }

        if (!place.CanBeNull || columns.Exists(column => column.NullCount == 0))
        {
            return Expression.Convert(Make(type, prefix, scope), place.Type);
        }

        var present = columns.Skip(1).Aggregate(columns[0].IsNotNull(), (mask, column) => mask | column.IsNotNull());
        return Expression.Condition(
            _cells.IsSet(present.True), Expression.Convert(Make(type, prefix, present.True), place.Type), Expression.Default(place.Type));
    }

    private ParameterInfo? Missing(ConstructorInfo constructor, string prefix) => constructor.GetParameters()
        .Where((parameter, position) => !parameter.HasDefaultValue
            && Find(Name(constructor.DeclaringType!, prefix, parameter, position)) is null
            && !(RecordShape.IsNested(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
                && frame.Columns.Any(column => Starts(column, prefix + parameter.Name + "_"))))
        .FirstOrDefault();

    // The names of a tuple's members are not there at run time: it takes the columns in order.
    private string Name(Type type, string prefix, ParameterInfo parameter, int position) =>
        RecordShape.IsTuple(type) && prefix.Length == 0 && position < frame.Columns.Length
            ? frame.Columns[position].Name
            : prefix + parameter.Name;

    private static Expression Default(ParameterInfo parameter) => parameter.DefaultValue is { } value
        ? Expression.Convert(Expression.Constant(value), parameter.ParameterType)
        : Expression.Default(parameter.ParameterType);

    private bool CanBeNull(ParameterInfo parameter) => _nullability.Create(parameter).WriteState != NullabilityState.NotNull;

    private Column? Find(string name) => frame.HasColumn(RecordShape.ColumnName(name)) ? frame[RecordShape.ColumnName(name)]
        : frame.Columns.FirstOrDefault(column => Nearest.Plain(column.Name) == Nearest.Plain(name));

    private static bool Starts(Column column, string prefix) =>
        column.Name.StartsWith(RecordShape.ColumnName(prefix), StringComparison.OrdinalIgnoreCase);

    private ArgumentException NoColumn(Type type, string kind, string name)
    {
        var names = frame.Columns.Select(column => column.Name).ToArray();
        var near = Nearest.To(name, names) is { } one ? $" Did you mean \"{one}\"? Rename it first." : "";
        return new($"{RecordShape.NameOf(type)} needs a column \"{RecordShape.ColumnName(name)}\" for its {kind} {name}; " +
            $"the frame has {(names.Length == 0 ? "no columns" : string.Join(", ", names))}.{near}");
    }
}
