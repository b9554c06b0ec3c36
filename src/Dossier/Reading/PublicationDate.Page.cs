using Dossier.Facts;
using Dossier.Reading.Web;

namespace Dossier.Reading;

/// <content>What web pages and JSON records say of their date.</content>
internal static partial class PublicationDate
{
    /// <summary>The date that a page gives outside its text; null when it gives none that can be read.</summary>
    public static (FactDate Date, string Reason)? OfPage(PageFacts facts)
    {
        foreach (var clue in facts.Dates)
        {
            // The time of day and its zone are left out: the day is the publisher's own.
            var day = clue.Value.Length > 10 && clue.Value[10] is 'T' or ' ' ? clue.Value[..10] : clue.Value;
            if (Calendar.Find(day).FirstOrDefault()?.Date is { } date)
            {
                return (date, $"The {clue.Place} gives {date.Label}.");
            }
        }

        return null;
    }
}
