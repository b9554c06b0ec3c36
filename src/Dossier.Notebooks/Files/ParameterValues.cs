using System.Collections.Immutable;
using Dossier.Frames;
using Dossier.Reading;

namespace Dossier.Notebooks.Files;

/// <summary>Values for parameters as given on a command line: checked before anything runs, then put into notebooks.</summary>
internal sealed class ParameterValues
{
    private const string Line = "the command line";
    private readonly ImmutableArray<(string Name, string Text)> _values;

    private ParameterValues(ImmutableArray<(string Name, string Text)> values) => _values = values;

    /// <summary>Reads <c>name=value</c>.</summary>
    /// <exception cref="BadInputException">One has no name or no <c>=</c>, or a name comes twice.</exception>
    public static ParameterValues Parse(IEnumerable<string> assignments)
    {
        var values = ImmutableArray.CreateBuilder<(string Name, string Text)>();
        foreach (var assignment in assignments)
        {
            var equals = assignment.IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 ? assignment[..equals].Trim() : "";
            if (name.Length == 0)
            {
                throw new BadInputException(new(Line, 0, "-p name=value", $"-p {assignment}", "Write the parameter's name, =, and its value, without spaces."));
            }

            if (values.Any(value => value.Name == name))
            {
                throw new BadInputException(new(Line, 0, $"one value for {name}", "two", "Leave one out."));
            }

            values.Add((name, assignment[(equals + 1)..]));
        }

        return new(values.ToImmutable());
    }

    /// <summary>The notebooks with a cell that sets what they know of these parameters.</summary>
    /// <exception cref="BadInputException">No notebook knows a name, or a value does not fit its type.</exception>
    public ImmutableArray<NotebookFile> PutInto(ImmutableArray<NotebookFile> notebooks)
    {
        if (_values.IsEmpty)
        {
            return notebooks;
        }

        var known = notebooks.Select(ParameterReader.Read).ToList();
        foreach (var (name, _) in _values.Where(value => !known.Any(parameters => parameters.Any(p => p.Name == value.Name))))
        {
            throw Unknown(name, [.. notebooks.Zip(known)]);
        }

        return [.. notebooks.Zip(known, PutInto)];
    }

    private NotebookFile PutInto(NotebookFile notebook, ImmutableArray<NotebookParameter> known)
    {
        var lines = (from value in _values
                     let parameter = known.FirstOrDefault(parameter => parameter.Name == value.Name)
                     where parameter is not null
                     select parameter.Assign(parameter.Type.Express(value.Text) ?? throw Misfit(notebook, parameter, value.Text))).ToList();
        return lines.Count == 0 ? notebook : notebook.WithInjected("// Parameters\n" + string.Join('\n', lines));
    }

    private static BadInputException Misfit(NotebookFile notebook, NotebookParameter parameter, string text) => new(new(Line, 0,
        $"{parameter.Type.Expected} for {parameter.Name} ({parameter.Type.Name})", $"'{text}'",
        $"dossier run {notebook.Name} --help-notebook lists all parameters."));

    private static BadInputException Unknown(string name, List<(NotebookFile File, ImmutableArray<NotebookParameter> Known)> notebooks)
    {
        var names = notebooks.SelectMany(notebook => notebook.Known).Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal).ToList();
        var next = names.Count == 0 ? "Give the cell that declares variables with their usual values the tag \"parameters\"."
            : $"{(Nearest.To(name, names) is { } near ? $"Did you mean {near}? " : "")}"
                + $"dossier run {notebooks.First(notebook => !notebook.Known.IsEmpty).File.Name} --help-notebook says more.";
        return new(new(Line, 0, names.Count == 0 ? "no -p, since no cell is tagged \"parameters\"" : $"a parameter of the notebook ({string.Join(", ", names)})",
            name, next));
    }
}
