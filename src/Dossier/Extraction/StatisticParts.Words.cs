using System.Text.RegularExpressions;

namespace Dossier.Extraction;

/// <content>The words around parts of a number.</content>
internal static partial class StatisticParts
{
    private static readonly HashSet<string> NotBefore = new(["in", "on", "since", "until", "till", "by", "aged", "page", "chapter",
        "article",
        "section", "phase", "version", "top", "first", "last", "next", "past", "round", "between", "to", "no", "group", "g", "than",
        "every",
        "$", "€", "£", "cop", "level", "part"], StringComparer.Ordinal);

    private static readonly HashSet<string> NextToNamed = new(["in", "were", "was", "are", "is", "have", "had", "has", "went", "go", "with",
        "to", "from", "by", "for", "of", "and", ",", ";", ".", ")", "elsewhere", "each", "—", "–", "involve", "involved", "lie", "came",
        "include",
        "”", "at"], StringComparer.Ordinal);

    private static readonly HashSet<string> NextToBare = new(["were", "was", "are", "have", "had", "went", "go", "remain", "involve",
        "involved",
        "concern", "concerned", "came", "cover", "fall", "fell", "include", "included", "cancelled", "suspended", "delayed", "completed",
        "date",
        "ran", "won", "with", "elsewhere", "followed", "contain", "contained", "carry", "carried", "hold", "require", "required", "need",
        "ended", "failed", "collapsed", "stalled", "hit", "drew", "bundle", "bundled", "combine", "combined", "did", "never", "still",
        "lie", "came"], StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:up|down|compared (?:with|to)|as against|against|versus|rose|risen|grew|grown|climbed|increased|jumped|"
        + @"fell|dropped|(?:more|fewer|less|higher|lower) than|after)"
        + @"(?:\s+(?:sharply|slightly|only|just|the|its))?\s+(?:from\s+)?$", Options)]
    private static partial Regex Earlier();

    // "ZTE has 46 contracts; Huawei has 65".
    [GeneratedRegex(@"\uE001\uE000*\s+(?:has|had|have|counts|claims|boasts)\s+(?:signed\s+|won\s+)?(?:only\s+)?$", Options)]
    private static partial Regex HasToo();

    // "Of Huawei's deals in the cloud, 25 are in Africa".
    [GeneratedRegex(@"^\W*(?:of|among)\s+[^.;,]{0,60}\b(?:deals|contracts|agreements)\b(?:[^.;,]{0,60},)?\s+$", Options)]
    private static partial Regex OfDeals();

    // "Its contracts by region: Europe 47, Asia 27".
    [GeneratedRegex(@"\b(?:deals|contracts|agreements)\b[^.;:]{0,40}:[^.;:]*(?:^|[\s:,])[\p{Lu}\uE000-\uE003][\w\uE000-\uE003-]*\s+\(?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Listed();

    // "Sold cameras to 54 states and servers to 18".
    [GeneratedRegex(@"\bto\s+$", Options)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?:edition|version|count|tally|survey|report|years? (?:ago|earlier|before)|in (?:19|"
        + @"20)\d\d),?\s(?:\w+\s){0,2}?(?:had|were|was|"
        + @"listed|counted|found|stood at|knew of)\s+(?:only\s+)?$", Options)]
    private static partial Regex Edition();

    [GeneratedRegex(@"\b(?:of|among) (?:which|them|these|those),?\s+$|\bincluding\s+$", Options)]
    private static partial Regex OfWhich();

    // "The Harbourside Lab has only 81": another body's count of what was counted before.
    [GeneratedRegex(@"^\W*(?:The |the )?(?:\p{Lu}[\w’'-]+\s+){1,4}?(?:Institute|Center|Centre|University|Foundation|Council|Observatory|"
        + @"Lab|Laboratory|Project|"
        + @"Initiative|Network|Forum|Group|School|Database)\s+(?:has|had|counts|counted|lists|listed|finds|found|knows of|knew of|"
        + @"arrives at|"
        + @"arrived at|comes to|came to|records|recorded|gives|gave)\s+(?:only\s+|just\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherCount();

    // "Huawei's contracts abroad, 118 in number".
    [GeneratedRegex(@"^\s+in (?:number|all|total)\b", Options)]
    private static partial Regex InNumber();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements|projects)\b", Options)]
    private static partial Regex DealsBefore();

    [GeneratedRegex(@"^\s+to\s+[\d,]+\s+(?:[\w'\uE000-\uE003-]+\s+){0,4}?(?:deals|contracts|agreements|projects)\b", Options)]
    private static partial Regex ToDeals();

    [GeneratedRegex(@"^\s+the\s+(?:total\s+|overall\s+)?(?:number|tally|count)\s+of\s+(?:[\w'\uE000-\uE003-]+\s+){0,4}?(?:deals|"
        + @"contracts|agreements|projects)\b", Options)]
    private static partial Regex NumberOf();

    [GeneratedRegex(@"\b(?:found|seen|present|contained|missing|given|mentioned|named|used|known|recorded)\s+(?:in|"
        + @"for)\s+(?:only\s+|just\s+)?$", Options)]
    private static partial Regex FoundIn();

    [GeneratedRegex(@"^\s+(?:[a-z-]+\s+){0,2}?(?:data cent(?:re|er)s|networks|systems|platforms|clouds|cables|safe cities|"
        + @"smart cities|installations)\b", Options)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^\W*of\b|:|\b(?:among them|including|of which|of them)\b", Options)]
    private static partial Regex Among();

    [GeneratedRegex(@"(?:^|[;:,])\W*in\s+$", Options)]
    private static partial Regex InThem();

    [GeneratedRegex(@"\b(?:at|totall?ed|number(?:s|ed)?|reached|reaches|came to|stands? at|stood at|is now|is|was|are now|are|"
        + @"exceeds?|exceeded|"
        + @"(?:rose|risen|rises|grew|grown|grows|climb\w*|increas\w+|jumped|fell|dropped|declined|up|brings?|bringing|brought|"
        + @"taking|takes|took)\b"
        + @"[^.;]{0,60}?\bto)\s+$", Options)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\bfrom\s+$", Options)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:rose|risen|rises|grew|grown|grows|climb\w*|increas\w+|jumped|fell|fallen|dropped|declined|went|gone|up|"
        + @"down|doubled|tripled)\b", Options)]
    private static partial Regex Change();

    // "Contracts with Huawei in the database: 88".
    [GeneratedRegex(@"^\W*(?:[\w-]+\s){0,3}?(?:deals|contracts|agreements)\b[^.;:]{0,60}:\s+$", Options)]
    private static partial Regex Labelled();

    // What the figure is the number of. Of deals themselves, so many may stand at a point: "contracts at 266".
    [GeneratedRegex(@"(?:\b(?:numbers?|tally|total|count)\s+of\s+(?:[\w'\uE000-\uE003-]+\s+){0,5}?(?:(?<places>countries|nations|"
        + @"states|governments)|"
        + @"deals|contracts|agreements|projects|transactions)\b[^.;]{0,120}|"
        + @"\b(?:deals|contracts|agreements|transactions)\b[^.;,]{0,50}?\b(?:at|totall?ed|number(?:s|ed)?|reached|to|from|year:?|"
        + @"in \d{4},?)\s+)$", Options)]
    private static partial Regex Subject();

    // "The annual number climbed": of the deals that the article has counted.
    [GeneratedRegex(@"\b(?:the|their|its|a)\s+(?:annual|yearly|total|overall)\s+(?:number|tally|count|figure)\b(?!\s+of)|^\W*(?:the|"
        + @"their) (?:number|tally|"
        + @"count|figure|total)\b(?!\s+of)", Options)]
    private static partial Regex BareSubject();

    [GeneratedRegex(@"\b(?:out in front|leads?|in the lead|comes? (?:first|second|third|next|top)|tops?|heads? the (?:list|table)|"
        + @"ranks?|ahead|"
        + @"runner-up|in (?:second|third) place|at the top|the most)\b", Options)]
    private static partial Regex Ranked();

    [GeneratedRegex(@"\b(?:deals|contracts|agreements|transactions)\b.{0,20}\b(?:by|per|each|a) year\b", Options)]
    private static partial Regex ByYear();

    [GeneratedRegex(@"^\s+in\s+(?:19|20)\d\d\b", Options)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\b(?:revenues?|market|sales|profits?|growth|population|users|subscribers|ban|bann\w+|voted|votes|years old|"
        + @"aged|pages)\b", Options)]
    private static partial Regex OtherTalk();

    [GeneratedRegex(@"^\W+(?:were|was|are|have|had)\s+(?:been\s+)?(?:arrest\w+|kill\w+|injur\w+|charg\w+|hurt|bann\w+|vot\w+|"
        + @"present|convict\w+|sack\w+|indict\w+)", Options)]
    private static partial Regex People();
}
