using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Dossier.Notebooks.Scripting;

/// <summary>A symbol's XML documentation as plain text.</summary>
internal sealed record DocumentationText(string Summary, ImmutableDictionary<string, string> Parameters, string Returns)
{
    public static DocumentationText None { get; } = new("", ImmutableDictionary<string, string>.Empty, "");

    /// <summary>Reads it, from what it overrides or implements if it says to inherit.</summary>
    public static DocumentationText Read(ISymbol symbol)
    {
        for (var each = symbol.OriginalDefinition; each is not null; each = Inherited(each))
        {
            var xml = (each is IMethodSymbol { ReducedFrom: { } whole } ? whole : each)
                .GetDocumentationCommentXml(CultureInfo.InvariantCulture);
            if (!string.IsNullOrWhiteSpace(xml) && Parse(xml) is { Summary.Length: > 0 } text)
            {
                return text;
            }
        }

        return None;
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method.OriginalDefinition,
        IPropertySymbol { OverriddenProperty: { } property } => property.OriginalDefinition,
        _ when symbol.ContainingType is { TypeKind: not TypeKind.Interface } type => type.AllInterfaces
            .SelectMany(each => each.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol))
            ?.OriginalDefinition,
        _ => null,
    };

    private static DocumentationText? Parse(string xml)
    {
        try
        {
            var root = XElement.Parse("<doc>" + xml + "</doc>");
            var parameters = root.Descendants("param").Where(element => element.Attribute("name") is not null)
                .DistinctBy(element => element.Attribute("name")!.Value)
                .ToImmutableDictionary(element => element.Attribute("name")!.Value, Flatten);
            return new DocumentationText(
                Flatten(root.Descendants("summary").FirstOrDefault()), parameters, Flatten(root.Descendants("returns").FirstOrDefault()));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Flatten(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        Append(element, text);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement { IsEmpty: true } reference:
                    text.Append(Referred(reference));
                    break;
                case XElement inner:
                    text.Append(inner.Name.LocalName == "para" ? " " : "");
                    Append(inner, text);
                    break;
            }
        }
    }

    // <see cref="M:System.String.Format(System.String)"/> reads as String.Format.
    private static string Referred(XElement reference)
    {
        var target = reference.Attribute("cref")?.Value;
        if (target is null)
        {
            return (reference.Attribute("name") ?? reference.Attribute("langword"))?.Value ?? " ";
        }

        var name = target.Split(':')[^1].Split('(')[0].Split('`')[0];
        var parts = name.Split('.');
        var isType = target.StartsWith("T:", StringComparison.Ordinal);
        return isType || parts.Length < 2 ? parts[^1] : parts[^2] + "." + parts[^1];
    }
}
