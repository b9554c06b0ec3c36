using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dossier.Notebooks.Scripting;

/// <summary>An exception as its author wants to read it: type, message, and the frames of code in cells.</summary>
internal static class UserFrames
{
    private const int MostFrames = 20;
    private const int FramesOfLoop = 200;

    /// <summary>Several lines: the exception, its frames, then what caused it.</summary>
    public static string Describe(Exception exception, Func<Assembly, bool> isCell)
    {
        var text = new StringBuilder();
        var margin = "";
        for (var each = exception; each is not null; each = each.InnerException)
        {
            text.Append(margin).Append(each.GetType().FullName).Append(": ").Append(Message(each));
            var frames = Frames(each, isCell).ToList();
            foreach (var frame in Shorten(frames))
            {
                text.Append("\n   ").Append(frame);
            }

            margin = "\ncaused by ";
        }

        return text.ToString();
    }

    /// <summary>
    /// The message. Dossier's own say what to do in words of the caller's; the name of its parameter, which .NET puts behind, tells nothing more.
    /// </summary>
    public static string Message(Exception exception) =>
        exception is ArgumentException { ParamName.Length: > 0, TargetSite.Module.Assembly: { } thrower } argument && thrower == typeof(Workspace).Assembly
            ? exception.Message.Replace($" (Parameter '{argument.ParamName}')", "", StringComparison.Ordinal) : exception.Message;

    /// <summary>What ran out of stack, named by the method that most of the innermost frames are in.</summary>
    public static InsufficientExecutionStackException Explain(InsufficientExecutionStackException exception, Func<Assembly, bool> isCell)
    {
        var most = Places(exception, isCell).Take(FramesOfLoop).CountBy(place => place).MaxBy(count => count.Value).Key;
        var name = most.Owner is null or "lambda" ? "A method or lambda" : most.Owner;
        return most.Place is null ? exception : new($"{name} calls itself without end (or too deep), {most.Place}.");
    }

    /// <summary>The frames in cells, innermost first, such as <c>at Total, cell 3, line 5</c>.</summary>
    public static IEnumerable<string> Frames(Exception exception, Func<Assembly, bool> isCell)
    {
        string? before = null;
        foreach (var (owner, place, isStateMachine) in Places(exception, isCell))
        {
            var line = owner is null ? "at " + place : $"at {owner}, {place}";
            // An async method is two frames to the runtime where it is one to its author.
            if (line != before || !isStateMachine)
            {
                yield return line;
            }

            before = line;
        }
    }

    private static IEnumerable<(string? Owner, string Place, bool IsStateMachine)> Places(Exception exception, Func<Assembly, bool> isCell)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is { } method && frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0
                && isCell(method.Module.Assembly))
            {
                yield return (OwnerName(method), string.Create(CultureInfo.InvariantCulture, $"{file}, line {frame.GetFileLineNumber()}"),
                    IsStateMachine(method));
            }
        }
    }

    private static List<string> Shorten(List<string> frames)
    {
        if (frames.Count <= MostFrames)
        {
            return frames;
        }

        var skipped = string.Create(CultureInfo.InvariantCulture, $"... {frames.Count - MostFrames} more ...");
        return [.. frames.Take(MostFrames / 2), skipped, .. frames.TakeLast(MostFrames / 2)];
    }

    private static bool IsStateMachine(MethodBase method) =>
        method.DeclaringType is { } type && typeof(IAsyncStateMachine).IsAssignableFrom(type);

    // Null for the cell's own top level.
    private static string? OwnerName(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.IsSpecialName && method.Name is ['g' or 's', 'e', 't', '_', ..] ? method.Name[4..] : method.Name;
        while (type is not null && type.Name.StartsWith('<'))
        {
            // A state machine, iterator or closure is named for the method it came from: <Total>d__3.
            name = name.StartsWith('<') || type.Name.StartsWith("<>", StringComparison.Ordinal) ? name : type.Name;
            type = type.DeclaringType;
        }

        var source = SourceName(name);
        var isTopLevel = type is null || CellCompiler.IsScriptClass(type);
        if (isTopLevel)
        {
            return source;
        }

        return name is ".ctor" or ".cctor" ? "new " + CSharpNames.Of(type!) : CSharpNames.Of(type!) + "." + (source ?? name);
    }

    private static string? SourceName(string name)
    {
        // <<Initialize>>d__0 is the top level, <Total>g__Add|3_0 the local function Add, <Total>b__0 a lambda in Total.
        var local = name.IndexOf(">g__", StringComparison.Ordinal);
        if (local >= 0)
        {
            return name[(local + 4)..].Split('|')[0];
        }

        if (name.Contains("<Initialize>", StringComparison.Ordinal) || name is ".ctor" or "<Factory>" or "<Main>")
        {
            return name.Contains(">b__", StringComparison.Ordinal) ? "lambda" : null;
        }

        var end = name.LastIndexOf('>');
        return name.StartsWith('<') && end > 1 ? name[1..end].Trim('<', '>') : name == "MoveNext" ? null : name;
    }
}
