using System.Buffers;
using System.Collections.Frozen;

namespace Dossier.Extraction;

/// <summary>What a figure counts, by the noun it stands with.</summary>
internal enum CountedNoun
{
    /// <summary>No noun: "of these, 14 were signed".</summary>
    None,

    /// <summary>Something else.</summary>
    Other,

    /// <summary>Deals, contracts, agreements.</summary>
    Deal,

    /// <summary>Projects, orders and programmes, of which there are many kinds.</summary>
    LooseDeal,

    /// <summary>Countries or their governments.</summary>
    Place,

    /// <summary>Cases, buyers, customers: deals or places spoken of before.</summary>
    Case,

    /// <summary>"Of them", "of which".</summary>
    Them,
}

/// <summary>The noun of a figure.</summary>
/// <param name="Noun">Its class.</param>
/// <param name="End">Index of the word after it.</param>
/// <param name="IsPart">Whether the figure is a part: "12 of the deals".</param>
/// <param name="Universe">Index of the figure that it is a part of; -1 for none.</param>
internal readonly record struct FigureNoun(CountedNoun Noun, int End, bool IsPart, int Universe)
{
    public bool IsDeal => Noun is CountedNoun.Deal or CountedNoun.LooseDeal;
}

/// <summary>Finds the noun that a figure counts.</summary>
internal static class StatisticNouns
{
    // Words that may stand between a figure and its noun: "75 smart city or public security projects".
    private const int MostModifiers = 7;

    private static readonly FrozenSet<string> Deals = Set("deals contracts transactions agreements arrangements accords pacts mous memorandums "
        + "memoranda");

    private static readonly FrozenSet<string> LooseDeals = Set("projects tenders orders programmes programs initiatives partnerships "
        + "purchases procurements installations implementations deployments collaborations schemes");

    private static readonly FrozenSet<string> Places = Set("countries nations states governments economies jurisdictions "
        + "democracies autocracies");

    private static readonly FrozenSet<string> Cases = Set("cases buyers customers clients instances recipients hosts");

    private static readonly FrozenSet<string> Them = Set("them these those which whom");

    private static readonly FrozenSet<string> Determiners = Set("the these those its their all such our both known publicly recorded a");

    // What is called a contract or a project and is none of a vendor with a buyer.
    private static readonly FrozenSet<string> OtherKinds = Set("training research employment labour labor futures lobbying "
        + "mobile-phone court trade free-trade peace "
        + "executive lease insurance charity education student people workers staff");

    private static readonly FrozenSet<string> Stops = Set("of in at on by for from to with across over under among between during "
        + "since until "
        + "through into within after before than as per out up down off about and or but that which who whom whose where when while "
        + "if so then "
        + "have has had having is are was were be been being do does did go goes went gone come comes came lie lies lay remain "
        + "remains remained "
        + "involve involves involved include includes included fall falls fell say says said ran run had took take takes got get gets "
        + "will would can could may might must should not only also still now ago later elsewhere each more fewer less million "
        + "billion thousand "
        + "percent signed won sold want wants wanted polled surveyed asked contain contains contained carry carried hold held "
        + "require required need needed follow followed ended failed "
        + "collapsed stalled hit drew led comprise mean bundle bundled combine combined did never have both all every like built "
        + "done found cancelled suspended delayed abandoned completed finished belong belongs date dates dated "
        + "concern concerns concerned cover covers covered make makes made use uses used sit sits stand stands stood involving "
        + "including worth "
        + "valued totalling totaling because although though whereas he she it they we i a an the this these those its their his");

    private static readonly FrozenSet<string> PluralModifiers = Set("telecoms telecommunications communications services customs "
        + "works sales "
        + "systems business access process wireless cross us uk data-services cameras cities networks");

    private static readonly SearchValues<string> Singular = SearchValues.Create([" contract", " deal", " agreement", " project", " one"],
        StringComparison.Ordinal);

    // "Of the total": of what has been counted.
    private static readonly FrozenSet<string> Wholes = Set("total sample lot whole list register tally database");

    private static readonly FrozenSet<string> Participles = Set("signed completed cancelled suspended won known done finished "
        + "delayed abandoned");

    public static FigureNoun Of(List<FigureWord> words, int figure)
    {
        if (words[figure] is { Kind: FigureKind.Fraction } share && share.Text.AsSpan().ContainsAny(Singular))
        {
            return new(share.Text.EndsWith(" one", StringComparison.Ordinal) ? CountedNoun.Them : CountedNoun.Deal, figure + 1, true, -1);
        }

        var at = AfterAside(words, figure + 1);
        if (at + 1 < words.Count && words[at].Text == "out" && words[at + 1].Text == "of")
        {
            at++;
        }

        return at < words.Count && words[at].Text == "of" ? PartOf(words, at + 1) : From(words, at);
    }

    public static bool IsDealNoun(string word) => Deals.Contains(word) || LooseDeals.Contains(word);

    public static bool IsFirmDealNoun(string word) => Deals.Contains(word);

    public static bool IsStop(string word) => Stops.Contains(word);

    // "Two thirds (66%) of the contracts", "24, or 40 percent, are".
    private static int AfterAside(List<FigureWord> words, int at)
    {
        bool IsShareAt(int i) => i < words.Count && words[i].Kind == FigureKind.Percent;
        bool IsMarkAt(int i, string mark) => i < words.Count && words[i].Text == mark;
        return IsMarkAt(at, "(") && IsShareAt(at + 1) && IsMarkAt(at + 2, ")") ? at + 3
            : IsMarkAt(at, ",") && IsMarkAt(at + 1, "or") && IsShareAt(at + 2) ? IsMarkAt(at + 3, ",") ? at + 4 : at + 3
            : IsMarkAt(at, ",") && IsShareAt(at + 1) && IsMarkAt(at + 2, ",") ? at + 3
            : at;
    }

    private static FigureNoun PartOf(List<FigureWord> words, int at)
    {
        for (; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind == FigureKind.Count)
            {
                return From(words, at + 1) with { IsPart = true, Universe = at };
            }

            if (at + 1 < words.Count && words[at + 1].Text is "polled" or "surveyed" or "asked" or "questioned" or "who" or "interviewed")
            {
                return new(CountedNoun.Other, at + 1, true, -1);
            }

            if ((Them.Contains(word.Text) || (Wholes.Contains(word.Text) && words[at - 1].Text != "of"))
                && (at + 1 >= words.Count || words[at + 1].Kind == FigureKind.Mark || Stops.Contains(words[at + 1].Text)))
            {
                return new(CountedNoun.Them, at + 1, true, -1);
            }

            if (word.Text is "world's" or "globe's" or "industry's" or "market's" or "country's" or "continent's" or "nation's")
            {
                return new(CountedNoun.Other, at + 1, true, -1);
            }

            if (!Determiners.Contains(word.Text) && !word.IsName && !word.Text.EndsWith("'s", StringComparison.Ordinal))
            {
                break;
            }
        }

        return From(words, at) with { IsPart = true };
    }

    private static FigureNoun From(List<FigureWord> words, int start)
    {
        var (isOther, isOnlyNames) = (false, true);
        for (var at = start; at < words.Count && at < start + MostModifiers; at++)
        {
            var word = words[at];
            if (word.Kind is FigureKind.Count or FigureKind.Percent or FigureKind.Fraction)
            {
                return At(at == start ? CountedNoun.None : CountedNoun.Other, at);
            }

            // "Of those polled want Huawei's contracts cancelled": what stands before a name is short.
            if (word.Kind == FigureKind.Vendor && at > start + 1 && !word.Text.EndsWith("'s", StringComparison.Ordinal)
                && words[at - 1].Kind == FigureKind.Word && words[at - 2].Kind == FigureKind.Word)
            {
                return At(CountedNoun.Other, at);
            }

            if (word.IsName || (word.Kind == FigureKind.Mark && word.Text is "“" or "”" or "\"" or "-" or "/" or "'" or "’" or "‘"))
            {
                continue;
            }

            var noun = Deals.Contains(word.Text) ? CountedNoun.Deal : LooseDeals.Contains(word.Text) ? CountedNoun.LooseDeal
                : Places.Contains(word.Text) ? CountedNoun.Place : Cases.Contains(word.Text) ? CountedNoun.Case : CountedNoun.None;
            if (noun != CountedNoun.None)
            {
                return At(isOther ? CountedNoun.Other : noun, at + 1);
            }

            if (word.Text == "ones")
            {
                return new(CountedNoun.Them, at + 1, true, -1);
            }

            if (at > start && word.Text is "or" or "and")
            {
                continue;
            }

            if (Participles.Contains(word.Text) && at + 1 < words.Count && IsDealNoun(words[at + 1].Text))
            {
                continue;
            }

            isOnlyNames &= at == start || words[at - 1].IsName;
            if (word.Kind == FigureKind.Mark || Stops.Contains(word.Text))
            {
                return At(at == start || isOnlyNames ? CountedNoun.None : CountedNoun.Other, at);
            }

            if (IsPlural(word.Text))
            {
                return At(CountedNoun.Other, at);
            }

            isOnlyNames = false;
            isOther |= OtherKinds.Contains(word.Text);
        }

        return At(start >= words.Count ? CountedNoun.None : CountedNoun.Other, Math.Min(words.Count, start));
    }

    private static FigureNoun At(CountedNoun noun, int end) => new(noun, end, IsPart: false, Universe: -1);

    private static bool IsPlural(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal)
        && !word.EndsWith("'s", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal)
        && !PluralModifiers.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
