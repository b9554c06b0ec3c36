namespace Dossier.Frames.Rendering;

/// <summary>
/// Says where notebooks find the formatters of a type. .NET Interactive goes by this attribute's name and by the shape of what it points
/// to, so that a library needs no reference to it.
/// </summary>
/// <param name="formatterSourceType">A type with a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>A type with a method <c>CreateTypeFormatters</c>.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>What is shown when a notebook does not ask for anything else; at least one kind.</summary>
    public string[] PreferredMimeTypes { get; init; } = ["text/html"];
}
