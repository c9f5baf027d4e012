namespace Evidence.Core.Claims.Checking;

/// <summary>What kind of name points to a study; the numbers are how much a name of the kind speaks for it.</summary>
internal enum NameKind
{
    /// <summary>Country or people of a country.</summary>
    Country = 2,

    /// <summary>Journal.</summary>
    Journal = 3,

    /// <summary>An author who is not the first.</summary>
    Author = 4,

    /// <summary>Town of an institution.</summary>
    Town = 5,

    /// <summary>Institution or sponsor.</summary>
    Institution = 6,

    /// <summary>First author.</summary>
    FirstAuthor = 7,

    /// <summary>Alias, acronym, product, title.</summary>
    Title = 8,

    /// <summary>DOI, PubMed number, registration.</summary>
    Identifier = 12,
}
