using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dossier.Frames.Records;

/// <summary>How the members of a C# type become columns: which, in what order, under which names.</summary>
internal static class RecordShape
{
    private const BindingFlags Shown = BindingFlags.Instance | BindingFlags.Public;

    /// <summary>
    /// The public readable properties, and the fields of tuples: first those that the longest constructor names, in its order, then the
    /// others,
    /// those of a base type first.
    /// </summary>
    public static ImmutableArray<MemberInfo> MembersOf(Type type)
    {
        IEnumerable<MemberInfo> members = IsTuple(type)
            ? type.GetFields(Shown)
            : PropertiesOf(type).Where(property => property.GetMethod is { IsPublic: true });
        var parameters = ConstructorsOf(type).FirstOrDefault()?.GetParameters().Select(parameter => parameter.Name!).ToList() ?? [];
        return
        [
            .. members.OrderBy(member => parameters.FindIndex(name => Same(name, member.Name)) is >= 0 and var at ? at : int.MaxValue)
                .ThenBy(member => Depth(member.DeclaringType!))
                .ThenBy(member => member.MetadataToken),
        ];
    }

    /// <summary>
    /// The public properties without indexers, those that an interface inherits among them; of one that hides another of its name, the
    /// one that callers see.
    /// </summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type) => (type.IsInterface ? type.GetInterfaces().Prepend(type) : [type])
        .SelectMany(one => one.GetProperties(Shown))
        .Where(property => property.GetIndexParameters().Length == 0)
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(same => same.MaxBy(property => Depth(property.DeclaringType!))!);

    /// <summary>The public constructors, those with most parameters first, without the one that copies.</summary>
    public static IEnumerable<ConstructorInfo> ConstructorsOf(Type type) => type.GetConstructors()
        .Where(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type)
        .OrderByDescending(constructor => constructor.GetParameters().Length);

    /// <summary>Whether a member of this type is taken apart into columns of its own: records and tuples are.</summary>
    public static bool IsNested(Type type) => IsTuple(type)
        || type.GetMethod("<Clone>$") is not null
        || type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    public static bool IsTuple(Type type) => type.IsValueType && type.IsAssignableTo(typeof(ITuple));

    public static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The type of the items when a type is a sequence, text aside; null when it is none.</summary>
    public static Type? ItemOf(Type type) => type == typeof(string) ? null
        : type.GetInterfaces().Append(type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];

    /// <summary>
    /// The column's name: <c>BanDate</c> is <c>ban_date</c>, <c>GDPShare</c> is <c>gdp_share</c>, <c>Sha256</c> is <c>sha256</c>.
    /// </summary>
    public static string ColumnName(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var endsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (char.IsLower(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1]));
            text.Append(endsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>A type as C# writes it, for messages.</summary>
    public static string NameOf(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? NameOf(underlying) + "?"
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
