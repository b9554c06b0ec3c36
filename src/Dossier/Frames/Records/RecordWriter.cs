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
        Expression value = RecordShape.IsTuple(typeof(T)) ? Tuple(typeof(T), "", new(frame.Columns)) : Made(typeof(T));
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

    private MemberInitExpression Made(Type type)
    {
        var made = Make(type, "", null);
        return made.NewExpression.Arguments.Count > 0 || Settable(type).Any() ? made : throw new ArgumentException(
            $"{RecordShape.NameOf(type)} has neither a constructor that the columns fit nor properties that can be set, so it is no record. " +
            $"For a single column use frame[\"name\"].Values<{RecordShape.NameOf(type)}>().");
    }

    // The names of a tuple's members are not there at run time: it takes the columns in order, and so does a tuple within it, such as the
    // one that holds the eighth member and those behind it. Only a record within it goes by names.
    private NewExpression Tuple(Type type, string prefix, Queue<Column> columns)
    {
        var constructor = RecordShape.ConstructorsOf(type).FirstOrDefault() ?? throw new ArgumentException("A tuple of nothing is no record.");
        return Expression.New(constructor, constructor.GetParameters().Select(parameter =>
        {
            var place = new Place(type, parameter.Name!, parameter.ParameterType, CanBeNull(parameter));
            var inner = prefix + parameter.Name + "_";
            return RecordShape.IsTuple(parameter.ParameterType) ? Tuple(parameter.ParameterType, inner, columns)
                : IsNested(parameter.ParameterType) ? InTuple(inner, place, columns)
                : columns.TryDequeue(out var column) ? ReadColumn(column, column.Name, place, null)
                : throw NoColumn(type, "parameter", prefix + parameter.Name);
        }).ToArray());
    }

    private Expression InTuple(string prefix, Place place, Queue<Column> columns)
    {
        while (columns.TryPeek(out var column) && Starts(column, prefix))
        {
            columns.Dequeue();
        }

        return Nested(prefix, Nullable.GetUnderlyingType(place.Type) ?? place.Type, place, null)
            ?? throw NoColumn(place.Owner, "parameter", prefix.TrimEnd('_'));
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

        var made = fitting is null ? Expression.New(type) : Expression.New(fitting, parameters.Select(parameter =>
            Read(prefix + parameter.Name, new(type, parameter.Name!, parameter.ParameterType, CanBeNull(parameter)), scope)
            ?? Default(parameter)));
        return Expression.MemberInit(made, Bindings(type, prefix, scope, fitting));
    }

    private IEnumerable<MemberBinding> Bindings(Type type, string prefix, ulong[]? scope, ConstructorInfo? constructor)
    {
        var taken = constructor?.GetParameters().Select(parameter => parameter.Name!).ToArray() ?? [];
        foreach (var property in Settable(type).Where(property => !Array.Exists(taken, name => RecordShape.Same(name, property.Name))))
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
        if (IsNested(type))
        {
            return Nested(name + "_", type, place, scope);
        }

        return Find(name) is { } column ? ReadColumn(column, name, place, scope) : null;
    }

    private Expression ReadColumn(Column column, string name, Place place, ulong[]? scope)
    {
        var value = _cells.Read(column, place, scope);
        return (Nullable.GetUnderlyingType(place.Type) ?? place.Type) != typeof(FactDate) ? value : Expression.Call(typeof(RecordCells), nameof(RecordCells.Complete), null, value,
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
        .Where(parameter => !parameter.HasDefaultValue
            && Find(prefix + parameter.Name) is null
            && !(RecordShape.IsNested(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
                && frame.Columns.Any(column => Starts(column, prefix + parameter.Name + "_"))))
        .FirstOrDefault();

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        RecordShape.PropertiesOf(type).Where(property => property.SetMethod is { IsPublic: true });

    private static bool IsNested(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var inner
        && inner != typeof(Evidence) && RecordShape.IsNested(inner) && !TextForm.IsText(inner);

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
