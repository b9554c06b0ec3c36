using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.RegularExpressions;
using Dossier.Briefs;
using Dossier.Facts;
using Dossier.Notebooks.Cells;
using Dossier.Notebooks.Scripting;
using Dossier.Reading;
using Dossier.Reviewing;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace Dossier.Notebooks.Display;

/// <summary>
/// Makes of a value the forms that a notebook shows: always plain text, and the richest there is. What the user has registered comes first,
/// then what Dossier knows, then the formatters of the package, which also find those that libraries bring with their types.
/// </summary>
internal static partial class ValueFormatter
{
    private const string Plain = "text/plain";
    private const string Html = "text/html";
    private const int MostItems = 100;
    private const int LargestTree = 200_000;
    private const int CutText = 2_000;

    /// <summary>The value in its forms.</summary>
    /// <param name="value">The value; null shows as null.</param>
    /// <param name="mimeType">The form that is wanted; null for the best there is.</param>
    public static MimeBundle Format(object? value, string? mimeType = null)
    {
        if (mimeType is null || (value is not string && mimeType == Plain))
        {
            var bundle = value is null ? MimeBundle.OfText("null") : OfValue(value);
            return mimeType is null ? bundle : MimeBundle.OfText(bundle.Data[Plain]);
        }

        var content = value as string ?? Formatter.ToDisplayString(value, mimeType);
        return mimeType == Plain ? MimeBundle.OfText(content) : MimeBundle.Of(value as string ?? PlainText(value!), mimeType, content);
    }

    /// <summary>What is shown of a cell's value: a bundle, or null for what has been shown already.</summary>
    public static object? OfResult(object? value) => value is DisplayedValue ? null : Format(value);

    /// <summary>The value as text; of a value that fails to be shown, why.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "One value of many: whatever its properties throw, the others are shown.")]
    public static string TextOrFailure(object? value)
    {
        try
        {
            return Format(value).Data[Plain];
        }
        catch (Exception e) when (e is not (OperationCanceledException or ThreadInterruptedException))
        {
            return $"(cannot be shown: {e.Message})";
        }
    }

    /// <summary>Has the package write the names of types without links, which lead to pages of years ago.</summary>
    public static void MendLinks() => Formatter.Register<Type>(type => $"<code>{WebUtility.HtmlEncode(CSharpNames.Of(type))}</code>", Html);

    private static MimeBundle OfValue(object value)
    {
        try
        {
            return (value is Type ? null : Registered(value)) ?? Known(value) ?? RecordTable.TryFormat(value) ?? ByPackage(value);
        }
        catch (TargetInvocationException e)
        {
            // What was asked of a value by reflection failed in the value's own code.
            ExceptionDispatchInfo.Throw(e.GetBaseException());
            throw;
        }
    }

    /// <summary>Whether the user has said how values of a type are shown.</summary>
    public static bool IsRegistered(Type type) => Own(type).Any();

    private static IEnumerable<ITypeFormatter> Own(Type type) => Formatter.RegisteredFormatters(includeDefaults: false)
        .Where(formatter => formatter.Type.IsAssignableFrom(type) && formatter.Type != typeof(object));

    private static MimeBundle? Registered(object value)
    {
        var own = Own(value.GetType()).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var preferred = Formatter.GetPreferredMimeTypesFor(value.GetType()).Concat(own.Select(formatter => formatter.MimeType)).First();
        var content = Formatter.ToDisplayString(value, preferred);
        if (preferred == Plain)
        {
            return MimeBundle.OfText(content);
        }

        var text = own.Exists(formatter => formatter.MimeType == Plain) ? Formatter.ToDisplayString(value, Plain) : PlainText(value);
        return MimeBundle.Of(text, preferred, content);
    }

    private static MimeBundle? Known(object value) => value switch
    {
        FormattedValue formatted => formatted.Data,
        RichText rich => MimeBundle.Of(rich.ToString(), rich.MimeType, rich.Content),
        LaTeXString latex => MimeBundle.Of(latex.ToString(), "text/latex", latex.ToString()),
        MathString math => MimeBundle.Of(math.ToString(), "text/latex", $"$${math}$$"),
        TabularDataResource table => RecordTable.OfResource(table),
        IHtmlContent html => MimeBundle.Of(Style().Replace(html.ToString()!, ""), Html, html.ToString()!),
        Fact fact => FactCard.Of(fact),
        Evidence evidence => FactCard.Of(evidence),
        IEnumerable<Evidence> passages => FactCard.Of(passages),
        Disagreement disagreement => FactCard.Of([disagreement]),
        IEnumerable<Disagreement> disagreements => FactCard.Of(disagreements),
        ReviewItem item => ReviewCard.Of([item]),
        IEnumerable<ReviewItem> items => ReviewCard.Of(items),
        Workspace workspace => SummaryCard.Of(workspace),
        Register register => SummaryCard.Of(register),
        Corpus corpus => SummaryCard.Of(corpus),
        CheckReport report => SummaryCard.Of(report),
        Task task => MimeBundle.OfText(TaskText.Of(task)),
        ComposedBrief composed => BriefPages.Of(composed.Brief),
        Brief brief => BriefPages.Of(brief),
        BriefBuilder builder => BriefPages.Of(builder.Build()),
        Type type => MimeBundle.OfText(CSharpNames.Of(type, withNamespace: true).Replace("global::", "", StringComparison.Ordinal)),
        Exception exception => MimeBundle.OfText(exception.ToString()),
        ITuple tuple when Items(tuple).All(item => item is null || Scalar(item) is not null) =>
            MimeBundle.OfText($"({string.Join(", ", Items(tuple).Select(item => item is null ? "null" : Quoted(item)))})"),
        _ when Scalar(value) is { } text => MimeBundle.OfText(text),
        IEnumerable items when Scalars(items) is { } list => MimeBundle.OfText(list),
        _ => null,
    };

    private static MimeBundle ByPackage(object value)
    {
        var preferred = Formatter.GetPreferredMimeTypesFor(value.GetType()).FirstOrDefault() ?? Html;
        var text = Cut(PlainText(value));
        var rich = preferred == Plain ? "" : Formatter.ToDisplayString(value, preferred).ReplaceLineEndings("\n");
        return preferred == Plain || rich.Length > LargestTree ? MimeBundle.OfText(text) : MimeBundle.Of(text, preferred, rich);
    }

    // A value with all that hangs on it can be as large as the data; whoever wants to read that asks for a part.
    private static string Cut(string text) => text.Length <= LargestTree ? text : text[..CutText]
        + string.Create(CultureInfo.InvariantCulture, $" …\n({text.Length:#,0} characters in all; show a property of it to see more.)");

    // A type that says how it reads as text knows better than a list of its properties.
    private static string PlainText(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType is { } owner && owner != typeof(object)
            && owner != typeof(ValueType)
            && !IsFrame(value) ? value.ToString() ?? "" : Formatter.ToDisplayString(value, Plain).ReplaceLineEndings("\n").TrimEnd('\n');

    // Rules of style, which the package writes behind what it nests, say nothing to those who read text.
    [GeneratedRegex(@"\s*<style>.*?</style>\s*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Style();

    // Types that bring formatters along have one for text, too.
    private static bool IsFrame(object value) => value is Frames.DataFrame or Charts.Chart;

    private static string? Scalar(object value) => value switch
    {
        string text => text,
        char or bool or Enum => value.ToString(),
        DateTime or DateTimeOffset => ((IFormattable)value).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactDate date => date.Label,
        IFormattable number when value.GetType() is { IsValueType: true, Namespace: "System" or "System.Numerics" } =>
            number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

    private static string Quoted(object scalar) => scalar is string text ? $"\"{text}\"" : Scalar(scalar)!;

    // A list of plain values reads best on a line, as it would be written in C#.
    private static string? Scalars(IEnumerable items)
    {
        List<string> texts = [];
        foreach (var item in items)
        {
            if (texts.Count == MostItems)
            {
                var more = items is ICollection all
                    ? (all.Count - MostItems).ToString("N0", CultureInfo.InvariantCulture) + " more" : "and more";
                texts.Add($"… {more}");
                break;
            }

            if (item is not null && Scalar(item) is null)
            {
                return null;
            }

            texts.Add(item is null ? "null" : Quoted(item));
        }

        return $"[{string.Join(", ", texts)}]";
    }
}
