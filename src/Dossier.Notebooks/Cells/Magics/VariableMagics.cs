using System.Collections.Immutable;
using System.Text.Json;
using Dossier.Frames;
using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Cells.Magics;

/// <summary>Magics that give variables their values. All languages here share C#'s variables.</summary>
internal static class VariableMagics
{
    private const string Json = "application/json";

    public static ImmutableArray<Magic> Entries { get; } =
    [
        new("set", "--name NAME --value TEXT|@csharp:NAME|@input:PROMPT|@password:PROMPT [--mime-type TYPE]",
            "Gives a variable a value.", Set)
        {
            Options = ["--name", "--value", "--mime-type"],
        },
        new("share", "--from csharp NAME [--as NAME]", "Gives a variable another name; SQL and C# share all variables.", Share)
        {
            Options = ["--from", "--as", "--mime-type"], Words = 1,
        },
        new("value", "--name NAME [--from-file PATH|--from-url ADDRESS|--from-value VALUE] [--mime-type TYPE]",
            "Keeps the lines below, or the text of a file or address, in a variable.", Value)
        {
            Options = ["--name", "--from-file", "--from-url", "--from-value", "--mime-type"], TakesText = true,
        },
    ];

    /// <summary>A variable that has to be there.</summary>
    /// <exception cref="MagicException">It is not; the message names the nearest.</exception>
    public static ScriptVariable Require(NotebookSession session, string name)
    {
        if (session.Script.Find(name) is { } found)
        {
            return found;
        }

        var near = Nearest.To(name, session.Script.Variables.Select(variable => variable.Name));
        throw new MagicException($"There is no variable {name}."
            + (near is null ? " #!who lists those there are." : $" Did you mean {near}?"));
    }

    private static void Set(MagicCall call) => Set(call, Required(call, "--value"));

    private static void Set(MagicCall call, string value)
    {
        var name = Required(call, "--name");
        var session = call.Cell.Session;
        switch (value.Split(':', 2))
        {
            case ["@input", var prompt]:
                session.Script.Set(name, call.Cell.Frontend.ReadLine(prompt.Trim('"'), isPassword: false));
                break;
            case ["@password", var prompt]:
                session.Script.Set(name, call.Cell.Frontend.ReadLine(prompt.Trim('"'), isPassword: true));
                break;
            case [['@', .. var language], var other] when IsShared(language):
                var source = Require(session, other);
                session.Script.Set(name, source.Value, source.Type);
                break;
            case [['@', .. var language], _]:
                throw new MagicException(
                    $"There is no language {language} to take a value from. Write @csharp:{name}, or the text itself.");
            default:
                session.Script.Set(name, Parsed(value, call.Arguments.Option("--mime-type")));
                break;
        }

        call.Cell.Shared.Add(name);
    }

    private static bool IsShared(string language) => language is "csharp" or "c#" or "sql" or "value"
        || language.StartsWith(ConnectMagic.Prefix, StringComparison.OrdinalIgnoreCase);

    private static void Share(MagicCall call)
    {
        if (call.Arguments.Words is not [var name])
        {
            throw new MagicException("#!share needs the name of a variable. Write #!share --from csharp deals.");
        }

        var source = Require(call.Cell.Session, name);
        if (call.Arguments.Option("--as") is { } other && other != name)
        {
            call.Cell.Session.Script.Set(other, source.Value, source.Type);
            name = other;
        }

        call.Cell.Shared.Add(name);
    }

    private static void Value(MagicCall call)
    {
        if (call.Arguments.Option("--from-value") is { } value)
        {
            Set(call, value);
            return;
        }

        var text = call.Arguments.Option("--from-file") is { } path ? File.ReadAllText(path)
            : call.Arguments.Option("--from-url") is { } address ? Fetch(address, call.Cell.Cancellation) : call.Text;
        call.Cell.Session.Script.Set(Required(call, "--name"), Parsed(text, call.Arguments.Option("--mime-type")));
    }

    private static string Fetch(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new MagicException($"{address} is no address. Write one that begins with https://.");
        }

        using var client = new HttpClient();
        return client.GetStringAsync(uri, cancellation).GetAwaiter().GetResult();
    }

    private static string Required(MagicCall call, string option) => call.Arguments.Option(option)
        ?? throw new MagicException($"{option} is missing. Write {InfoMagics.Syntax(MagicTable.Find(call.Part.Magic!)!)}.");

    // Text is text; numbers and the like come in where the line says that it is JSON.
    private static object Parsed(string text, string? mimeType)
    {
        if (mimeType != Json)
        {
            return text;
        }

        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        return root.ValueKind switch
        {
            JsonValueKind.String => root.GetString()!,
            JsonValueKind.True or JsonValueKind.False => root.GetBoolean(),
            JsonValueKind.Number => root.TryGetInt64(out var whole) ? whole : root.GetDouble(),
            _ => root.Clone(),
        };
    }
}
