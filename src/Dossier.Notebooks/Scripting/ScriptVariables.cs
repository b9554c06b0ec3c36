using System.Reflection;

namespace Dossier.Notebooks.Scripting;

/// <summary>The variables of all cells that ran: of two with one name, the newer.</summary>
internal sealed class ScriptVariables
{
    // Slot 0 is the globals object; each cell that ran has the next slot.
    private object?[] _submissions = new object?[16];
    private int _count = 1;

    public ScriptVariables(ScriptGlobals globals) => _submissions[0] = globals;

    /// <summary>The array a cell's entry point takes its predecessors from and puts itself into.</summary>
    public object?[] Submissions
    {
        get
        {
            if (_count == _submissions.Length)
            {
                Array.Resize(ref _submissions, _count * 2);
            }

            return _submissions;
        }
    }

    /// <summary>Keeps the cell that just ran; false if it did not get as far as to exist.</summary>
    public bool Keep()
    {
        if (_submissions[_count] is null)
        {
            return false;
        }

        _count++;
        return true;
    }

    /// <summary>All variables, in the order their names were first used.</summary>
    public IReadOnlyList<ScriptVariable> List()
    {
        var byName = new Dictionary<string, (object Owner, FieldInfo Field)>(StringComparer.Ordinal);
        foreach (var owner in _submissions.Take(_count).Skip(1))
        {
            foreach (var field in Fields(owner!))
            {
                byName[field.Name] = (owner!, field);
            }
        }

        return [.. byName.Values.Select(found => Read(found.Owner, found.Field))];
    }

    /// <summary>The variable of a name; null if there is none.</summary>
    public ScriptVariable? Find(string name) => Locate(name) is var (owner, field)
        ? Read(owner, field)
        : null;

    /// <summary>Assigns an existing variable if its type takes the value; false if it has to be declared anew.</summary>
    public bool TryAssign(string name, object? value, Type type)
    {
        if (Locate(name) is not var (owner, field) || field.IsInitOnly || field.FieldType != type)
        {
            return false;
        }

        field.SetValue(owner, value);
        return true;
    }

    private static ScriptVariable Read(object owner, FieldInfo field) => new(field.Name, field.FieldType, field.GetValue(owner));

    private static IEnumerable<FieldInfo> Fields(object owner) => owner.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(field => field is { IsLiteral: false } && !field.Name.Contains('<', StringComparison.Ordinal))
        .OrderBy(field => field.MetadataToken);

    private (object Owner, FieldInfo Field)? Locate(string name)
    {
        for (var i = _count - 1; i > 0; i--)
        {
            var field = Fields(_submissions[i]!).FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.Ordinal));
            if (field is not null)
            {
                return (_submissions[i]!, field);
            }
        }

        return null;
    }
}
