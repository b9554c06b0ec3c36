using System.Collections.Immutable;
using System.Globalization;
using Dossier.Briefs;
using static Dossier.Tests.Briefs.Briefing;

namespace Dossier.Tests.Briefs;

/// <summary>A brief as an analyst would write one, with every kind of block. Its data are invented.</summary>
internal static class SampleBrief
{
    public static Brief Make(int annexRows = 60) => new(
        "From announcement to removal: how governments exclude high-risk 5G suppliers",
        "A dated, sourced comparison of twenty-three national measures and what they have achieved so far",
        "Policy brief",
        ["A. Analyst", "B. Researcher"],
        "Evidence as of 15 November 2025",
        "From announcement to removal",
        "Dossier, typesetting sample",
        "en-GB",
        [KeyFindings],
        [new Contents("Contents"), new FigureList("Figures"), new TableList("Tables"), .. Summary, .. Record, .. Costs, .. Method, .. Annex(annexRows)])
    {
        Keywords = ["5G", "suppliers", "restrictions"],
    };

    private static Callout KeyFindings => new("Key findings",
    [
        new ListBlock(
        [
            [new Run("Deadlines, not announcements, drive removal: countries with a dated obligation cut exposure by "),
            new Run("38 points", Bold: true), new Run(" in four years, the others by "), new Run("7", Bold: true),
            new Run("."), Footnote("Authors' calculation from operator filings; invented for this sample.")],
            Words("Five European markets still rely on high-risk vendors for most 5G radio sites."),
            Words("Nine deadlines fall between December 2027 and January 2030; slippage in one large market would move the "
                + "European average by six points."),
            Words("Replacement cost is bounded and falls sharply when deadlines follow the investment cycle."),
        ]),
    ]);

    private static ImmutableArray<Block> Summary =>
    [
        Section("Executive summary", "summary"),
        Text("Exclusion of high-risk suppliers from mobile networks is often described as a completed policy. It is not. Most "
            + "measures are promises with a date attached, and the date is usually in the future.") with { Style = ParagraphStyle.Lead },
        new Paragraph(
        [
            new Run("Governments have moved from general guidance to "), new Run("binding exclusion orders", Bold: true),
            new Run(" in three waves. The first, in 2018–2019, was led by Australia, New Zealand and Japan and relied on "
                + "procurement rules. The second followed the European toolbox"),
            new Note([new Run("European Commission, “Implementation of the 5G cybersecurity Toolbox”, COM(2023) 4049, 15 June "
                + "2023, "), new WebLink("eur-lex.europa.eu", new Uri("https://eur-lex.europa.eu/")), new Run(".")]),
            new Run(" and the United Kingdom’s decision to order full removal by the end of 2027."),
            new Note([new Run("UK Department for Digital, Culture, Media & Sport, "),
            new Run("Designated Vendor Direction", Italic: true),
            new Run(", October 2022; the removal deadline for 5G equipment is 2027-12-31.")]),
            new Run(" The third, still under way, converts political commitments into contracts and licence conditions, as in "),
            new WebLink("Germany’s 2024 agreement", new Uri("https://www.bmi.bund.de/")), new Run(" with its three network operators."),
            Footnote("Bundesministerium des Innern, public-law contract with the mobile network operators, 11 July 2024. Core "
                + "by end of 2026; access and transport management systems by end of 2029."),
            Footnote("Reported again a day later."),
        ]),
        new Paragraph(
        [
            new Run("The distinction matters because "), new Run("announced", Italic: true), new Run(" policy and "),
            new Run("binding", Italic: true),
            new Run(" policy diverge. In eleven of the twenty-three cases in our register, the first public announcement "
                + "preceded the legal instrument by more than twelve months; in four cases no instrument has been published at "
                + "all. Analysts who date a restriction by its press release will therefore overstate compliance pressure, and "
                + "understate the time that operators had to plan replacements, negotiate with alternative suppliers and secure "
                + "spectrum-licence amendments."),
        ]),
        new Paragraph(
        [
            new Run("Two design choices separate effective regimes from symbolic ones. First, a "), new Run("dated obligation", Bold: true),
            new Run(" that names the network layer to which it applies. Second, a "), new Run("verification duty", Bold: true),
            new Run(": someone has to count the sites. Sweden and the United Kingdom have both; Italy’s case-by-case golden "
                + "power has the first only when conditions are attached to an individual approval; Spain has neither. The data "
                + "show the consequence with unusual clarity, as "),
            new Reference("Figure 3", "costs-figure"), new Run(" makes plain."),
        ]),
    ];

    private static ImmutableArray<Block> Record =>
    [
        Section("Deadlines cluster between 2027 and 2030, and half of the record has none", "record"),
        Section("Three waves of measures", "waves", 2),
        new Paragraph(
        [
            new Run("Sweden’s regulator wrote the exclusion into its spectrum auction conditions, and the courts upheld the "
                + "decision within nine months."),
            Footnote("Post- och telestyrelsen, decision of 20 October 2020 (dnr 18-8496); upheld by Förvaltningsrätten i "
                + "Stockholm on 22 June 2021."),
            new Run(" France instead uses time-limited authorisations per base-station location, most of which expire without "
                + "renewal between 2026 and 2028;"),
            Footnote("Autorité nationale de sécurité des systèmes d’information (ANSSI), authorisations under Law no. 2019-810 "
                + "of 1 August 2019."),
            new Run(" Estonia’s rules separate critical functions from the rest of the network and set a date for each. The "
                + "practical result is similar, but the evidence that an outsider can check is not: a court file is public, an "
                + "authorisation is not."),
        ]),
        new Figure("record-figure", new PlainChart("measures-by-region", "Formal limits on suppliers are concentrated in Europe "
            + "and the Pacific", 16),
            [new Run("Announced measures by region. Regions without a measure are left out."),
            Footnote("Counted by jurisdiction; the European Union’s toolbox is not counted as a measure.")]),
        Text("We recommend that evidence be recorded at the level of the individual measure, with the announcing body, the "
            + "legal instrument, the layer, the date of effect and at least one archived source. Without that granularity, "
            + "cross-country scores conflate a ministerial speech with a statute. The measures fall into three kinds:"),
        new ListBlock(
        [
            [new Run("Full exclusion", Bold: true),
            new Run(" bars named or high-risk vendors from all layers of new networks; some countries also require removal of "
                + "installed equipment.")],
            [new Run("Phase-out", Bold: true),
            new Run(" sets a date by which installed equipment must be removed, often with an earlier date for the core.")],
            [new Run("Screening", Bold: true),
            new Run(" requires case-by-case approval, which can be refused or made conditional; see the "), new Reference("annex", "annex"), new Run(" for each record.")],
        ]),
        new Paragraph([new Run("The Swedish court put the test in one sentence, and every later judgment repeats it:")]),
        new Quote(
        [
            Text("The authority need not prove that harm has occurred. It is enough that the assessment of the risk is reasoned, "
                + "recent and open to review, and that milder means were considered."),
            new ListBlock([Words("Reasoned: the grounds are in the file."), Words("Recent: not older than the auction.")], true),
        ]),
        Text("What a record holds, level by level:"),
        new ListBlock(
            [
                Words("The act: one legal or administrative act, with"),
                Words("The evidence. A query that lists what has none:"),
                [new Run("The review", Bold: true), new Run(", with a reason.")],
            ],
            true)
        {
            Below =
            [
                [
                    new ListBlock([Words("its issuing body,"), Words("its dates, each with")])
                    {
                        Below = [[], [new ListBlock([Words("a precision,"), Words("a basis;")])]],
                    },
                ],
                [
                    new Preformatted(["select id, jurisdiction", "  from restrictions", "  where evidence is null", "  order by announced"]),
                    Text("A second paragraph of the same item stands below its first, under the same mark, and it is long enough to wrap."),
                ],
                [],
            ],
        },
        new Picture(
            "map-picture", TestImages.Png(320, 120, PngKind.ColorAlpha), "A gradient from blue to red, fading out to the right",
            [new Run("A picture from a file; its right side is transparent."), Footnote("Drawn for this test.")]),
        Section("What the record leaves out", "gaps", 2),
        Text("An operator that decides on its own not to buy from a vendor leaves no trace in a gazette. Nor does a procurement "
            + "officer who drafts a tender so that one supplier cannot meet it. Both are common, and neither is a restriction "
            + "in the sense of this brief. They are mentioned where a source reports them, and counted nowhere."),
        new Callout("Where sources disagree",
        [
            Text("Two newspapers date the Lithuanian amendment to May, the official journal to June 2021. The register follows "
                + "the journal and keeps both statements as evidence."),
            new ListBlock([Words("Publication date of the journal: 2021-06-01."), Words("Date in the press: “last week”, in an "
                + "article of 25 May 2021.")], true),
        ]),
    ];

    private static ImmutableArray<Block> Costs =>
    [
        Section("Replacement costs are real but bounded", "costs"),
        Section("What replacement costs", "replacement", 2),
        new Paragraph(
        [
            new Run("Operators’ own filings put replacement at between €40 and €110 per subscriber, spread over five to eight "
                + "years, with radio access dominating everywhere ("),
            new Reference("Figure 3", "costs-figure"), new Run(")."),
            Footnote("Authors’ calculation from operator filings. Figures in this sample are illustrative and must not be cited."),
            new Run(" The variance is explained less by vendor share than by the age of the installed base: where equipment was "
                + "due for renewal within the compliance window, the marginal cost of switching falls by more than half. A "
                + "deadline aligned with the investment cycle is the cheapest instrument a regulator has."),
        ]),
        new Table("deadlines", Words("Deadlines in force, by country"),
            [new("Country", IsRowHeader: true), new("Instrument"), new("Layer"), new("Deadline"), new("Cost, €m", ColumnAlignment.Right)],
            [
                Row("Sweden", "Spectrum auction condition", "5G core and access", "2025-01-01", "412.0"),
                Row("United Kingdom", "Designated Vendor Direction under the Telecommunications (Security) Act 2021", "All 5G equipment", "2027-12-31", "2,300.0"),
                Row("Germany", "Public-law contract with operators", "Core; access management systems", "2029-12-31", "1,850.5"),
                Row("Estonia", "Statute; critical network functions", "Core", "2030-01-01", "38.2"),
                new TableRow([Words("Portugal"), [new Run("Security assessment of 2023"),
                Footnote("Deliberation no. 1/2023 of the Comissão de Avaliação de Segurança.")], Words("Core and access"), [], Words("–")], "row-portugal"),
            ]),
        new Figure("costs-figure", new PlainChart("exposure", "Only countries with a legal deadline have cut their exposure "
            + "quickly", 7), Words("Exposure over time; bars repeat all other countries for context.")),
        Text("Costs fall on few shoulders. In markets with three operators, two of them usually carry nine tenths of the "
            + "replacement; in markets where a state fund shares the cost, removal starts a year earlier on average. A fund "
            + "that pays late is a fund that nobody plans with, and two of the seven programmes that we know of have changed "
            + "their rules while operators were applying."),
        Section("Who pays, and when", "payers", 3),
        Text("A fund that pays after removal speeds removal up; a fund that pays on application does not. The American "
            + "programme was short of its need by three billion dollars until December 2024, and removal stood still for as long."),
    ];

    private static ImmutableArray<Block> Method =>
    [
        Section("How this brief was made", "method"),
        Text("Each record links one act to the passages that report it. A date is kept with its precision: a month is an "
            + "interval, never its first day. Statements that repeat one another count once."),
        new Paragraph([new Run("Suggested citation: A. Analyst and B. Researcher, From announcement to removal (2025). Licence: "
            + "CC BY 4.0.", Muted: true)], ParagraphStyle.Small),
    ];

    private static ImmutableArray<Block> Annex(int rows) =>
    [
        new PageBreak(),
        Section("Evidence annex", "annex"),
        new Paragraph([new Run("Each record links a claim in this brief to a dated source. Grade A: legal instrument; B: "
            + "official statement; C: secondary report."), Footnote("Grades are the authors’.")]),
        Wide,
        new Table("records", Words("Restriction records used in this brief"),
            [new("ID", IsRowHeader: true), new("Country"), new("Instrument"), new("Body"), new("Date"), new("Effective"), new("Grade"), new("Score", ColumnAlignment.Right)],
            [.. Enumerable.Range(1, rows).Select(AnnexRow)], Small: true),
    ];

    private static Table Wide
    {
        get
        {
            string[] heads =
            [
                "Jurisdiction", "Instrument", "Announced", "Effective", "Core deadline", "Access deadline", "Management", "Verification",
                "Compensation", "Appeal", "Operators",
            ];
            return new(
                "wide", Words("Deadlines by part of the network; the table is wider than the page and turns it"),
                [.. heads.Select((head, i) => new TableColumn(head, i is 10 ? ColumnAlignment.Right : ColumnAlignment.Left, i == 0))],
                [.. Enumerable.Range(0, 24).Select(i => new TableRow(
                [
                    .. heads.Select((head, k) => Words(k switch
                    {
                        0 => $"Jurisdiction{i}", 1 => "telecommunications statute", 10 => $"{i % 5}", _ => $"20{20 + (i + k) % 9}-1{k % 2}-0{1 + i % 9}",
                    })),
                ]))]);
        }
    }

    private static TableRow AnnexRow(int i)
    {
        string[] countries = ["Netherlands", "Denmark", "Germany", "United States", "Portugal", "United Kingdom", "Türkiye"];
        string[] instruments = ["Procurement rule", "Public-law contract with operators", "Licence condition", "Statute; core network functions", "Security review (golden power)"];
        string[] bodies = ["Ministry of the Interior", "National telecom regulator", "Cabinet security committee", "Parliament"];
        var id = "E" + i.ToString("000", CultureInfo.InvariantCulture);
        return new(
        [
            Words(id), Words(countries[i % 7]), Words(instruments[i % 5]), Words(bodies[i % 4]),
            Words($"20{18 + i % 8}-0{1 + i % 9}-{10 + i % 18}"), i % 3 == 0 ? Words("–") : Words($"202{5 + i % 5}-12-31"), Words("ABC"[i % 3].ToString()),
            Words((i * 37 % 1000 / 10.0).ToString("0.0", CultureInfo.InvariantCulture)),
        ],
        "record-" + i.ToString(CultureInfo.InvariantCulture));
    }

    private static TableRow Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<ImmutableArray<Inline>>();
        foreach (var cell in cells)
        {
            row.Add(Words(cell));
        }

        return new(row.ToImmutable());
    }
}
