namespace Evidence.Api.Problems;

/// <summary>Every problem there is, one line each. The pages, the OpenAPI answers and the tests read this table.</summary>
public static class ProblemKinds
{
    /// <summary>A parameter that the address does not take.</summary>
    public static ProblemKind UnknownParameter { get; } =
        new(
            "unknown-parameter",
            400,
            "This address does not take that parameter",
            "Parameters are not ignored silently, because an ignored filter answers another question. "
                + "The problem names the parameter that was probably meant and lists those that are allowed."
        );

    /// <summary>A parameter given twice.</summary>
    public static ProblemKind DuplicateParameter { get; } = new("duplicate-parameter", 400, "A parameter was given more than once",
        "Give each parameter once. Several values of one filter go into one parameter, separated by commas, and mean any of them.");

    /// <summary>A value that its parameter cannot take.</summary>
    public static ProblemKind InvalidValue { get; } = new("invalid-value", 400, "A parameter has a value it cannot have",
        "The problem names the parameter, says what values it takes and, where one is near, which was probably meant.");

    /// <summary>A cursor that this list did not give.</summary>
    public static ProblemKind InvalidCursor { get; } =
        new(
            "invalid-cursor",
            400,
            "This cursor is not one of this list",
            "A cursor is opaque and belongs to the filters and the order it was given with. Take it from links.nextCursor of the page before, with every other "
                + "parameter unchanged, or leave it out to begin again."
        );

    /// <summary>An address or body that cannot be decoded.</summary>
    public static ProblemKind MalformedRequest { get; } = new("malformed-request", 400, "The request cannot be read",
        "The address, a header or the body is not well formed: a broken percent escape, a character that an address cannot hold, or JSON that does not parse.");

    /// <summary>Credentials were sent or asked for; nothing here needs any.</summary>
    public static ProblemKind Unauthorized { get; } = new("unauthorized", 401, "No credentials are needed here",
        "Everything is public and read-only. An answer with this code comes from something between you and the service.");

    /// <summary>No such address or record.</summary>
    public static ProblemKind NotFound { get; } = new("not-found", 404, "Nothing is found at this address",
        "The address is not one of the API, or this release holds no such record. That a record is not in this release does not say that it does not exist.");

    /// <summary>A method that the address does not take.</summary>
    public static ProblemKind MethodNotAllowed { get; } =
        new(
            "method-not-allowed",
            405,
            "This address does not take that method",
            "The content is read-only: GET and HEAD everywhere, POST only where a text or numbers are sent to be worked on. "
                + "The Allow header lists what this address takes."
        );

    /// <summary>A form that the resource does not have.</summary>
    public static ProblemKind NotAcceptable { get; } = new("not-acceptable", 406, "None of the accepted formats can be sent",
        "The Accept header names no format that this address has. Leave it out or send */* for JSON.");

    /// <summary>A body that is too long.</summary>
    public static ProblemKind ContentTooLarge { get; } = new("content-too-large", 413, "The body is too large",
        "A text to be read may have 1 MiB. Send it in parts.");

    /// <summary>An address that is too long.</summary>
    public static ProblemKind UriTooLong { get; } = new("uri-too-long", 414, "The address is too long",
        "An address may have 16 KiB. Ask with fewer values, or export everything and select there.");

    /// <summary>A body of a type that is not read.</summary>
    public static ProblemKind UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "The body's type or character set is not read here",
        "The Content-Type header must name a type that this address reads, in UTF-8.");

    /// <summary>A part that the file does not have.</summary>
    public static ProblemKind RangeNotSatisfiable { get; } = new("range-not-satisfiable", 416, "The file does not have this part",
        "The Range header asks for bytes past the end of the file; Content-Range says how long it is. Leave Range out to take the whole file.");

    /// <summary>A body that is well formed and cannot be worked on.</summary>
    public static ProblemKind Unprocessable { get; } = new("unprocessable", 422, "The body is well formed but cannot be worked on",
        "A value in the body is missing or impossible. The pointer says where.");

    /// <summary>No cohort states the rate that is asked for.</summary>
    public static ProblemKind NoSourcedRate { get; } =
        new(
            "no-sourced-rate",
            422,
            "No cited cohort states this rate",
            "What would happen without treatment is taken from cited cohorts only. None of them states it for this grade, "
                + "window and what else was asked, and no rate is made up in its place."
        );

    /// <summary>Studies of different designs were to be pooled together.</summary>
    public static ProblemKind MixedDesign { get; } =
        new(
            "mixed-design",
            422,
            "Studies with and without controls are never pooled together",
            "A treated group alone is not a comparison. What studies with controls, studies without and the natural course say are three answers side by side; "
                + "an effect measure belongs to one of them."
        );

    /// <summary>A method that exists and misleads.</summary>
    public static ProblemKind MethodNotRecommended { get; } = new("method-not-recommended", 422, "This method is refused because it misleads",
        "The problem says why and what to use instead.");

    /// <summary>Too many requests.</summary>
    public static ProblemKind TooManyRequests { get; } =
        new(
            "too-many-requests",
            429,
            "Too many requests in a minute",
            "Wait as many seconds as Retry-After says. RateLimit tells with each answer how many are left. "
                + "To take everything, use an export instead of many pages."
        );

    /// <summary>Our fault.</summary>
    public static ProblemKind InternalError { get; } = new("internal-error", 500, "Something failed here, not in your request",
        "The failure is logged under the request id of the answer. The same request may work later.");

    /// <summary>Too much work of one kind at once.</summary>
    public static ProblemKind Busy { get; } =
        new(
            "busy",
            503,
            "There is too much work of this kind just now",
            "Reading pages, checking, pooling and making files take seconds of a processor, so only so many wait at a time. "
                + "Ask again after as many seconds as Retry-After says; lists and records are not affected."
        );

    /// <summary>A part of the store is not what was written.</summary>
    public static ProblemKind Damaged { get; } =
        new(
            "damaged",
            503,
            "A part of the store cannot be read",
            "Every stored document is held against its digest before it is sent or computed with. This one, or one that the answer needs, is not what was "
                + "written, so there is no answer rather than a wrong one. Everything else is served."
        );

    /// <summary>The store is not ready yet.</summary>
    public static ProblemKind NotReady { get; } = new("not-ready", 503, "What this needs is not there yet",
        "The service has started and is reading its store, or prepares what the answer needs. The problem says what. Try again in a few seconds.");

    /// <summary>What a condition of the request asks for is not what is here.</summary>
    public static ProblemKind PreconditionFailed { get; } = new("precondition-failed", 412, "The bytes are not those that the request asks for",
        "If-Match or If-Unmodified-Since names a version that is served no more. Read the file again from its beginning.");

    /// <summary>All of them, by status.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        UnknownParameter,
        DuplicateParameter,
        InvalidValue,
        InvalidCursor,
        MalformedRequest,
        Unauthorized,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        PreconditionFailed,
        ContentTooLarge,
        UriTooLong,
        UnsupportedMediaType,
        RangeNotSatisfiable,
        Unprocessable,
        NoSourcedRate,
        MixedDesign,
        MethodNotRecommended,
        TooManyRequests,
        InternalError,
        Busy,
        Damaged,
        NotReady,
    ];

    /// <summary>The problem of a parameter that is refused.</summary>
    public static ProblemKind Of(RefusalKind refusal) => refusal switch
    {
        RefusalKind.UnknownParameter => UnknownParameter,
        RefusalKind.DuplicateParameter => DuplicateParameter,
        _ => InvalidValue,
    };

    /// <summary>The problem of a bare status that the framework answered, or null when the status is no error of ours to explain.</summary>
    public static ProblemKind? OfStatus(int status) => status switch
    {
        400 => MalformedRequest,
        >= 500 => InternalError,
        >= 400 => All.FirstOrDefault(kind => kind.Status == status) ?? MalformedRequest,
        _ => null,
    };
}
