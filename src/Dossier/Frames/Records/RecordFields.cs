using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using Dossier.Facts;

namespace Dossier.Frames.Records;

/// <summary>Takes the members of a record apart into columns, each with an expression that reads it.</summary>
internal static class RecordFields
{
    private const string Supported = "A column can hold text, numbers, true or false, days, moments, enums, ids, FactDate, evidence, " +
        "lists of these, and records of them. Choose what you need first: records.Select(record => new { … }).";

    /// <summary>The fields of a type, the one with the evidence last.</summary>
    /// <exception cref="ArgumentException">A member's type has no column.</exception>
    public static ImmutableArray<RecordField<T>> Of<T>()
    {
        var record = Expression.Parameter(typeof(T), "record");
        var fields = IsColumn(typeof(T)) ? [] : Inside("", record, []).ToList();
        return fields.Count > 0
            ? [.. fields.Select(field => Compile<T>(field.Name, field.Value, record)).OrderBy(field => field is EvidenceField<T>)]
            : throw new ArgumentException($"{RecordShape.NameOf(typeof(T))} has no public properties to make columns of. " +
                "For a single column use new DataFrame(Column.Create(\"name\", values)).");
    }

    private static IEnumerable<(string Name, Expression Value)> Inside(string prefix, Expression record, ImmutableArray<Type> above) =>
        RecordShape.MembersOf(record.Type).SelectMany(member => Of(
            prefix + RecordShape.ColumnName(member.Name), Expression.MakeMemberAccess(record, member), above.Add(record.Type), member));

    private static IEnumerable<(string Name, Expression Value)> Of(
        string name, Expression value, ImmutableArray<Type> above, MemberInfo member)
    {
        var type = value.Type;
        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return Guard(Of(name, Expression.Property(value, "Value"), above, member), Expression.Property(value, "HasValue"));
        }

        if (type == typeof(FactDate))
        {
            return Guard(OfDate(name, value), NotNull(value));
        }

        if (IsColumn(type))
        {
            var scalar = Scalar(value);
            return type.IsValueType || type == typeof(string) || type == typeof(Evidence) || RecordShape.ItemOf(type) is not null
                ? [(name, scalar)]
                : Guard([(name, scalar)], NotNull(value));
        }

        if (RecordShape.IsNested(type) && !above.Contains(type))
        {
            var inside = Inside(name + "_", value, above);
            return type.IsValueType ? inside : Guard(inside, NotNull(value));
        }

        throw new ArgumentException(
            $"{RecordShape.NameOf(member.DeclaringType!)}.{member.Name} is {RecordShape.NameOf(type)}, which has no column" +
            $"{(above.Contains(type) ? ", since it holds itself" : "")}. {Supported}");
    }

    // Each date gives its text, its two ends and how finely it is known.
    private static IEnumerable<(string Name, Expression Value)> OfDate(string name, Expression date)
    {
        var edtf = Expression.Property(date, nameof(FactDate.Edtf));
        yield return (name, Expression.Condition(IsKnown(date), edtf, Expression.Constant(null, typeof(string))));
        yield return (name + "_earliest", Expression.Property(date, nameof(FactDate.Earliest)));
        yield return (name + "_latest", Expression.Property(date, nameof(FactDate.Latest)));
        yield return (name + "_precision", Scalar(Expression.Property(date, nameof(FactDate.Precision))));
    }

    private static BinaryExpression IsKnown(Expression date) =>
        Expression.NotEqual(Expression.Property(date, nameof(FactDate.Precision)), Expression.Constant(DatePrecision.Unknown));

    private static bool IsColumn(Type type) => IsWhole(type) || IsFraction(type) || type == typeof(bool) || type == typeof(DateOnly)
        || TextForm.IsText(type) || type == typeof(Evidence)
        || RecordShape.ItemOf(type) is { } item && (TextForm.IsItem(item) || item == typeof(Evidence));

    private static bool IsWhole(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static bool IsFraction(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double or TypeCode.Decimal;

    /// <summary>The value as long, double, bool, day, text or evidence.</summary>
    private static Expression Scalar(Expression value) => value.Type switch
    {
        var type when type == typeof(bool) || type == typeof(DateOnly) || type == typeof(string) => value,
        var type when IsWhole(type) => Expression.ConvertChecked(value, typeof(long)),
        var type when IsFraction(type) => Expression.Convert(value, typeof(double)),
        var type when type == typeof(Evidence) => Expression.Call(Method(nameof(One)), value),
        var type when RecordShape.ItemOf(type) is { } item => item == typeof(Evidence)
            ? Expression.Call(Method(nameof(Many)), Expression.Convert(value, typeof(IEnumerable<Evidence>)))
            : Expression.Call(
                typeof(TextForm),
                nameof(TextForm.WriteList),
                [item],
                Expression.Convert(value, typeof(IEnumerable<>).MakeGenericType(item)),
                Writer(item)),
        var type => Expression.Invoke(Writer(type), value),
    };

    private static ConstantExpression Writer(Type type) =>
        Expression.Constant(typeof(TextForm).GetMethod(nameof(TextForm.WriterOf))!.MakeGenericMethod(type).Invoke(null, null));

    private static MethodInfo Method(string name) => typeof(RecordFields).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static IEnumerable<Evidence> One(Evidence? passage) => passage is null ? [] : [passage];

    private static IEnumerable<Evidence> Many(IEnumerable<Evidence>? passages) =>
        passages is null or ImmutableArray<Evidence> { IsDefault: true } ? [] : passages;

    private static BinaryExpression NotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    // Fields of something that may be missing: null where it is.
    private static IEnumerable<(string Name, Expression Value)> Guard(
        IEnumerable<(string Name, Expression Value)> fields, Expression present) =>
        fields.Select(field =>
        {
            var type = WithNull(field.Value.Type);
            return (field.Name, (Expression)Expression.Condition(present, Expression.Convert(field.Value, type), Expression.Default(type)));
        });

    private static Type WithNull(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static RecordField<T> Compile<T>(string name, Expression value, ParameterExpression record)
    {
        Func<T, TResult> Reader<TResult>() =>
            Expression.Lambda<Func<T, TResult>>(Expression.Convert(value, typeof(TResult)), record).Compile();

        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        return type == typeof(string) ? new TextField<T>(name, Reader<string?>())
            : type == typeof(long) ? new ValueField<T, long>(name, Reader<long?>())
            : type == typeof(double) ? new ValueField<T, double>(name, Reader<double?>())
            : type == typeof(bool) ? new ValueField<T, bool>(name, Reader<bool?>())
            : type == typeof(DateOnly) ? new ValueField<T, DateOnly>(name, Reader<DateOnly?>())
            : new EvidenceField<T>(name, Reader<IEnumerable<Evidence>?>());
    }
}
