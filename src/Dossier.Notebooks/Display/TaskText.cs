using Dossier.Notebooks.Scripting;

namespace Dossier.Notebooks.Display;

/// <summary>Says of a task, whose own properties tell nothing that was asked for, how to get its value.</summary>
internal static class TaskText
{
    public static string Of(Task task)
    {
        var state = task.Status switch
        {
            TaskStatus.RanToCompletion => "has ended",
            TaskStatus.Faulted => $"has failed: {task.Exception!.GetBaseException().Message}",
            TaskStatus.Canceled => "was cancelled",
            _ => "is still running",
        };
        return $"A task{Promise(task.GetType())} that {state.TrimEnd('.')}. Write await in front of it: await Get().";
    }

    // The type that runs an async method is the compiler's own; what it promises is known from the task that it is.
    private static string Promise(Type? type)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0] is { Name: not "VoidTaskResult" } result ? $" of {CSharpNames.Of(result)}" : "";
    }
}
