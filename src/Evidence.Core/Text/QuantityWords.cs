using System.Collections.Frozen;

namespace Evidence.Core.Text;

/// <summary>Number words, scales, units, currencies and bounds: the tables of the quantity reader.</summary>
internal static class QuantityWords
{
    /// <summary>
    /// Cardinals below a hundred, in English, German and Spanish; "one" and "a" are read only before a unit. Spanish "once" is an English word too.
    /// </summary>
    internal static readonly FrozenDictionary<string, double> Cardinals = new[]
    {
        Numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1),
        Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        Numbered("zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", 2, 1),
        Numbered("zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig", 20, 10),
        Numbered("dos tres cuatro cinco seis siete ocho nueve diez", 2, 1),
        Numbered("doce trece catorce quince dieciseis diecisiete dieciocho diecinueve", 12, 1),
        Numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10),
    }.SelectMany(words => words).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that multiply the number before them.</summary>
    internal static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["k"] = 1e3,
        ["mil"] = 1e3,
        ["tsd"] = 1e3,
        ["bin"] = 1e3,
        ["million"] = 1e6,
        ["millions"] = 1e6,
        ["mio"] = 1e6,
        ["mln"] = 1e6,
        ["mn"] = 1e6,
        ["m"] = 1e6,
        ["viertelmillion"] = 2.5e5,
        ["dreiviertelmillion"] = 7.5e5,
        ["millon"] = 1e6,
        ["millones"] = 1e6,
        ["millionen"] = 1e6,
        ["milyon"] = 1e6,
        ["lakh"] = 1e5,
        ["lakhs"] = 1e5,
        ["crore"] = 1e7,
        ["crores"] = 1e7,
        ["dozen"] = 12,
        ["billion"] = 1e9,
        ["billions"] = 1e9,
        ["bn"] = 1e9,
        ["milliarden"] = 1e9,
        ["milliarde"] = 1e9,
        ["mrd"] = 1e9,
        ["milyar"] = 1e9,
        ["b"] = 1e9,
        ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Fractions in words, with their value.</summary>
    internal static readonly FrozenDictionary<string, double> Parts = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["half"] = 1.0 / 2, ["halves"] = 1.0 / 2, ["third"] = 1.0 / 3, ["thirds"] = 1.0 / 3, ["quarter"] = 1.0 / 4, ["quarters"] = 1.0 / 4,
        ["fifth"] = 1.0 / 5, ["fifths"] = 1.0 / 5, ["sixth"] = 1.0 / 6, ["sixths"] = 1.0 / 6, ["eighth"] = 1.0 / 8, ["eighths"] = 1.0 / 8,
        ["halbe"] = 1.0 / 2, ["halben"] = 1.0 / 2, ["viertel"] = 1.0 / 4, ["medio"] = 1.0 / 2, ["cuarto"] = 1.0 / 4, ["cuartos"] = 1.0 / 4,
        ["tenth"] = 1.0 / 10, ["tenths"] = 1.0 / 10, ["seventh"] = 1.0 / 7, ["sevenths"] = 1.0 / 7, ["ninth"] = 1.0 / 9, ["ninths"] = 1.0 / 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Units of time.</summary>
    internal static readonly FrozenDictionary<string, string> Times = Named(
        "second=second,seconds,secs,segundos,sekunden,saniye minute=minute,minutes,min,mins,minutos,minuten,dakika "
            + "hour=hour,hours,hr,hrs,h,horas,hora,stunden,stunde,saat day=day,days,dias,dia,tage,tagen,tag,gun "
            + "night=night,nights,noches,nachte,gece week=week,weeks,wk,wks,semanas,semana,wochen,woche,hafta "
            + "month=month,months,mo,mos,meses,mes,monate,monaten,monat,ay "
            + "year=year,years,yr,yrs,anos,ano,jahre,jahren,jahr,yil decade=decade,decades"
    );

    /// <summary>What a dose counts.</summary>
    internal static readonly FrozenDictionary<string, string> Doses = Named(
        "cell=cell,cells,msc,mscs,nk,mnc,mncs,hsc,hscs,hscps,nsc,nscs,nspc,nspcs,ipsc,ipscs,esc,escs,opc,opcs,oec,oecs,celulas,zellen,stammzellen,hucre,"
            + "adsc,adscs,hucmsc,hucmscs,ucmsc,ucmscs,progenitors,lymphocytes,monocytes,macrophages "
            + "exosome=exosome,exosomes,exosomas,exosomen,eksozom,vesicles,evs mg=mg ml=ml,cc mcg=mcg,ug iu=iu g=gram,grams"
    );

    /// <summary>Currency names, codes and marks with their ISO 4217 code; empty for a name that several countries share.</summary>
    internal static readonly FrozenDictionary<string, string> Currencies = Named(
        "USD=$,usd,dollar,dollars,dolares,dolar,us$ EUR=€,eur,euro,euros GBP=£,gbp,pound,pounds,sterling JPY=¥,jpy,yen CNY=cny,rmb,yuan "
            + "INR=₹,inr,rupee,rupees,rs TRY=₺,try,lira,tl THB=฿,thb,baht "
            + "CHF=chf,franken,francs MXN=mxn COP=cop =pesos,peso AUD=aud CAD=cad PLN=pln,zloty,zlotys UAH=₴,uah,hryvnia,hryvnias RUB=₽,rub,rubles,roubles "
            + "AED=aed,dirham,dirhams KRW=₩,krw,won ILS=₪,ils,shekels "
            + "SGD=sgd NZD=nzd BRL=brl,reais SEK=sek NOK=nok DKK=dkk CZK=czk HUF=huf,forint MYR=myr,ringgit GEL=gel,lari"
    );

    /// <summary>True for the name, code or mark of a currency.</summary>
    internal static bool IsCurrency(ReadOnlySpan<char> word) => Currencies.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>A letter before a dollar sign names another dollar.</summary>
    internal static readonly FrozenDictionary<string, string> DollarPrefixes = Named(
        "USD=us,u.s AUD=a,au CAD=c,ca,can NZD=nz SGD=s,sg HKD=hk MXN=mx,mex BRL=r"
    );

    /// <summary>What a currency's name is said to be of.</summary>
    internal static readonly FrozenDictionary<string, string> NationalNames = Named(
        "CAD=canadian,canadienses AUD=australian,australianos SGD=singapore NZD=zealand HKD=kong MXN=mexican,mexicanos COP=colombian,colombianos "
            + "ARS=argentine,argentinos CLP=chilean,chilenos INR=indian USD=american,americanos"
    );

    /// <summary>Words before a number that bound it.</summary>
    internal static readonly FrozenDictionary<string, string> BoundsBefore = Named(
        "min=over,above,exceeding,exceed,exceeds,minimum,beyond,exceeded,surpassing,surpassed max=under,below,within,maximum "
        + "approx=about,around,approximately,roughly,nearly,almost,circa,ca,approx,some,estimated,aproximadamente,unos,etwa,rund,yaklasik,~,≈,close");

    /// <summary>Nouns that head no count: what stands before them is a name, a score or a place in a row.</summary>
    internal static readonly FrozenSet<string> NoCountAfter = Set("star stars degrees degree th st nd rd point points am pm c f s d");

    /// <summary>Words before a number that make it a name, a score or a place in a row.</summary>
    internal static readonly FrozenSet<string> NoCountBefore = Set(
        "phase grade step level type stage class page section chapter table figure fig no number nr score scores scored rated rating part covid version room "
            + "suite unit floor line article rule part "
            + "cfr iso vol volume issue pp question tip ref reference call phone tel whatsapp asia ais gmfcs mas vas category group "
            + "cohort arm street zip box top schedule day covid"
    );

    private static IEnumerable<KeyValuePair<string, double>> Numbered(string words, double first, double step) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, first + (step * i)));

    private static FrozenDictionary<string, string> Named(string table) => table
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(row => row.Split('=')[1].Split(',').Select(word => KeyValuePair.Create(word, row.Split('=')[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
