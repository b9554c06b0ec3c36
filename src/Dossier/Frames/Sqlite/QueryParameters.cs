using System.Collections;
using System.Globalization;
using System.Reflection;
using SQLitePCL;

namespace Dossier.Frames.Sqlite;

/// <summary>Puts values in the place of <c>$name</c>.</summary>
internal static class QueryParameters
{
    public static void Bind(Statement query, object? parameters, QueryErrors errors)
    {
        var values = ValuesOf(parameters);
        for (var i = 1; i <= raw.sqlite3_bind_parameter_count(query.Handle); i++)
        {
            var name = raw.sqlite3_bind_parameter_name(query.Handle, i).utf8_to_string();
            if (name is not { Length: > 1 } || name[0] == '?')
            {
                throw errors.At(-1, "parameters with a name", "?", "Write $name, and give its value: new { name = … }.");
            }

            if (!values.TryGetValue(name[1..], out var value))
            {
                var given = values.Count == 0 ? "none was given" : $"given were {string.Join(", ", values.Keys)}";
                throw errors.AtName(name, $"a value for {name}", given, $"Give it: new {{ {name[1..]} = … }}.");
            }

            Bind(query, i, name, value);
        }
    }

    private static Dictionary<string, object?> ValuesOf(object? parameters) => parameters switch
    {
        null => [],
        IDictionary named => named.Keys.Cast<object>().ToDictionary(
            key => key as string ?? throw new ArgumentException("The keys of the parameters must be text, their names.", nameof(parameters)),
            key => named[key],
            StringComparer.Ordinal),
        _ => parameters.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(parameters, BindingFlags.DoNotWrapExceptions, null, null, null),
                StringComparer.Ordinal),
    };

    private static void Bind(Statement query, int parameter, string name, object? value)
    {
        switch (value)
        {
            case null or double.NaN:
                query.BindNull(parameter);
                break;
            case string text:
                query.BindText(parameter, text);
                break;
            case bool flag:
                query.BindInteger(parameter, flag ? 1 : 0);
                break;
            case DateOnly day:
                query.BindDay(parameter, day);
                break;
            case double or float or decimal:
                query.BindReal(parameter, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case long or int or short or byte or uint or ushort or sbyte:
                query.BindInteger(parameter, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"The parameter {name} is a {value.GetType().Name}; a query takes text, numbers, true or false, "
                    + "and DateOnly.", nameof(value));
        }
    }
}
