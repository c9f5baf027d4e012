namespace Evidence.Core.Text;

/// <summary>Calls to act: what a page asks its reader to click, call, book or leave.</summary>
internal static class SalesPatterns
{
    private static readonly string[] Soft = ["learn", "see", "read", "watch", "discover", "view", "explore", "hear", "share", "download", "visit", "subscribe", "click", "meet", "try"];

    private static readonly string[][] Solicitations =
    [
        ["contact", "us"], ["contact", "our"], ["contact", "them"], ["contact", "the", "clinic"], ["call", "us"], ["call", "now"], ["call", "today"], ["email", "us"], ["message", "us"], ["write", "to", "us"], ["write", "us"], ["reach", "out", "to", "us"], ["reach", "out", "to", "our"], ["get", "in", "touch"],
        ["leave", "a", "request"], ["leave", "your"], ["submit", "a", "request"], ["submit", "your"], ["send", "us"], ["send", "your"], ["fill", "in"], ["fill", "out"], ["book", "a"], ["book", "an"], ["book", "your"], ["book", "now"], ["book", "today"], ["book", "before"], ["book", "by"], ["pay", "before"], ["schedule", "a"], ["schedule", "your"],
        ["request", "a", "quote"], ["request", "a", "free"], ["request", "a", "call"], ["request", "a", "consultation"], ["sign", "up"], ["apply", "now"], ["apply", "today"], ["start", "your", "journey"], ["begin", "your", "journey"], ["reserve", "your"], ["secure", "your"], ["claim", "your"], ["order", "now"],
        ["connecting", "with"], ["talk", "to", "our"], ["speak", "to", "our"], ["speak", "with", "our"], ["chat", "with"], ["act", "now"], ["hurry"], ["get", "your", "free"], ["get", "a", "free"], ["get", "a", "quote"], ["get", "a", "consultation"], ["get", "a", "personalized"], ["get", "a", "personalised"],
        ["get", "started"], ["ask", "for", "a", "free"], ["ask", "our"], ["free", "consultation"], ["free", "quote"], ["free", "assessment"], ["free", "evaluation"], ["join", "our"], ["join", "us"], ["dont", "wait"], ["whatsapp", "us"], ["make", "an", "appointment"], ["book", "online"],
    ];

    /// <summary>Who is addressed by advice, not by sales: "contact your doctor", "get a second opinion".</summary>
    private static readonly string[] NotSales =
        ["doctor", "physician", "insurer", "insurance", "opinion", "opinions", "records", "breakdown", "written", "writing", "regulator", "lawyer", "questions", "copy", "copies", "evidence", "list", "references", "details", "authority", "board", "results", "data", "neurologist", "specialist", "everything", "promises", "clinics", "if"];

    /// <summary>A price as the subject: "the total cost depends on".</summary>
    internal static Place? PriceFirst(UnitView v)
    {
        for (var i = v.Opening; i < Math.Min(v.End - 1, v.Opening + 4) && v.Has(WordClass.Price) && !UnitForms.IsLeadIn(v); i++)
        {
            if (v[i].Is(WordClass.Price) && v[i].Kind == TokenKind.Word && v.IsAny(i + 1, "depends", "depend", "varies", "vary", "ranges", "range", "starts", "start", "differs", "differ", "rises", "covers", "is", "are", "can"))
            {
                return new Place(i, i + 1);
            }
        }

        return null;
    }

    /// <summary>A call to act, soft or pressing; null for none.</summary>
    internal static Place? CallToAct(UnitView v) => v.Solicits ?? Invites(v) ?? Interested(v);

    /// <summary>A call that seeks contact or a purchase; null for none.</summary>
    internal static Place? Solicits(UnitView v)
    {
        if (!v.Has(WordClass.Call | WordClass.Appeal) && v.Phrase("connecting", "with") is null && v.Phrase("get", "in", "touch") is null)
        {
            return null;
        }

        foreach (var words in Solicitations)
        {
            if (v.Phrase(words) is { } place && IsImperative(v, place) && !Excluded(v, place))
            {
                return place;
            }
        }

        return Button(v);
    }

    /// <summary>"Interested patients can …", "prospective patients may enquire".</summary>
    internal static Place? Interested(UnitView v) =>
        v.Phrase("interested", "patients") ?? v.Phrase("interested", "families") ?? v.Phrase("prospective", "patients", "can") ?? v.Phrase("patients", "can", "inquire") ?? v.Phrase("patients", "can", "contact");

    // a short line in imperative: "GET A PRICE", "Book consultation"
    private static Place? Button(UnitView v)
    {
        var first = v.Opening;
        var isButton = v.IsAlone && v.Words is >= 2 and <= 6 && v.Closing is '\0' or '!' && v[first].Is(WordClass.Call) && v.Find(WordClass.Appeal | WordClass.Price, first + 1) > 0;
        return isButton && !v.IsAny(first, Soft) && !Excluded(v, new Place(first, first + 1)) ? new Place(first, v.End) : null;
    }

    // "Learn more about …", "Watch the interview": an invitation to go on reading
    private static Place? Invites(UnitView v)
    {
        var at = v.Is(v.Opening, "to") ? v.Opening + 1 : v.Opening;
        return v.IsAny(at, Soft) && v[at].Is(WordClass.Call) && v[Math.Min(at + 1, v.End - 1)] is var next && (next.Is(WordClass.Function | WordClass.We | WordClass.You | WordClass.Staff | WordClass.Compare) || next.Casing != Casing.Lower || v.IsAlone)
            && !v[Math.Min(at + 1, v.End - 1)].Is(WordClass.Be | WordClass.Modal) && !v.IsAny(at + 1, "patient", "reviews", "your") && !(v.Is(at + 1, "the") && !v.IsAny(at, "watch", "hear", "discover", "meet", "view")) ? new Place(at, at + 1) : null;
    }

    private static bool IsImperative(UnitView v, Place place) =>
        place.First == v.Opening || v.IsAny(place.First - 1, "please", "to", "and", "or", "can", "simply", "just", "consider", "now", ",", "you", "your", "a", "for", "our", "today") || v[place.First - 1].Kind == TokenKind.Sign;

    private static bool Excluded(UnitView v, Place place)
    {
        for (var i = place.First; i < Math.Min(v.End, place.End + 5) && v.Find(WordClass.We, place.First, place.End + 5) < 0; i++)
        {
            if (v.IsAny(i, NotSales))
            {
                return true;
            }
        }

        return false;
    }
}
