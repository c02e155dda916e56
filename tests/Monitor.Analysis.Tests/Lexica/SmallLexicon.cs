using Monitor.Analysis.Loading;
using Monitor.Domain.Articles;

namespace Monitor.Analysis.Tests.Lexica;

/// <summary>A lexicon of a few entries, written in the formats of the real files, so that a test shows all that it depends on.</summary>
internal static class SmallLexicon
{
    public const string Countries =
        """
        code	name	aliases	adjectives	abbreviations	seats
        AF	Afghanistan		Afghan|Afghans		Kabul
        CN	China		Chinese		Beijing
        GE	Georgia		Georgian
        IR	Iran		Iranian		Tehran
        JO	Jordan		Jordanian		Amman
        PK	Pakistan		Pakistani		Islamabad
        RU	Russia	Russian Federation	Russian|Russians		Moscow|Kremlin
        SY	Syria		Syrian		Damascus
        TR	Turkey		Turkish		Ankara
        US	United States	America	American	US|U.S.	Washington|White House
        """;

    public const string Places =
        """
        surface	country	kind
        Kandahar	AF	city
        Xinjiang	CN	region
        Georgia Street	US	landmark
        """;

    public const string Ambiguous =
        """
        surface	country	when
        # The state in the Caucasus, the one in America, the name.
        Georgia	-	person
        Georgia	US	text:Atlanta|governor & !country:RU
        Georgia	GE	otherwise
        Jordan	-	prev:Michael|Mr
        Jordan	JO	next:border|king
        Jordan	JO	country:SY & !text:basketball
        Beijing Review	-	otherwise
        """;

    public const string Organizations =
        """
        slug	name	kind	country	names	acronyms	when
        shanghai-cooperation-organization	Shanghai Cooperation Organization	intergovernmental			SCO	text:shanghai
        national-front	National Front	party			NF	defined
        taliban	Taliban	armed-group	AF	Afghan Taliban
        united-nations	United Nations	intergovernmental			UN|U.N.
        world-health-organization	World Health Organization	intergovernmental			WHO
        """;

    public const string Irregular =
        """
        base	forms
        be	am|is|are|was|were|been|being
        withdraw	withdrew|withdrawn
        hold	held
        leave	left
        """;

    public const string Withdrawal =
        """
        sets:
          forces: [troop+, soldier+, army]
        themes:
          - id: military.troop_withdrawal
            name: Troop withdrawal
            definition: Armed forces leave
            cameo: ["0874"]
            plover: []
            gdelt: []
            actor: [modifier, subject, by, possessive]
            target: [from, "out of", in, object]
            patterns:
              - "(withdraw+|withdrawal) ..4 {forces}"
              - "{forces} ..6 (withdraw+|leave+)"
            not: ["withdraw+ ..4 race"]
          - id: violence.bombing
            name: Bombing
            definition: Something explodes
            actor: [by, subject]
            target: [object, in, place, sentence, focus]
            patterns: ["bomb+", "attack+"]
        """;

    public static Lexicon Of(string themes = Withdrawal) => Lexicon.Load(LexiconFiles.Of(Files(themes)));

    public static Analyzer Analyzer(string themes = Withdrawal) => new(Of(themes));

    public static Article Article(string text, string? title = null, string? published = "2021-05-18T00:00:00Z") => new()
    {
        Id = "a",
        Title = title,
        Text = text,
        Published = published == null ? null : DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture),
    };

    public static List<(string Name, string Content)> Files(string themes = Withdrawal) =>
    [
        ("countries.tsv", Countries), ("places.tsv", Places), ("ambiguous.tsv", Ambiguous), ("organizations.tsv", Organizations),
        ("irregular.tsv", Irregular), ("status.yaml", BuiltInStatus()), ("themes/military.yaml", themes),
    ];

    private static string BuiltInStatus()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("status.yaml")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
