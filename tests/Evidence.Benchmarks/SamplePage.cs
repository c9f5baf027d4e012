using System.Globalization;
using System.Text;

namespace Evidence.Benchmarks;

/// <summary>A page such as clinics write, in own words: about thirty thousand characters, no two paragraphs with the same numbers.</summary>
internal static class SamplePage
{
    private const int Length = 30_000;

    private static readonly string[] Paragraphs =
    [
        "For more than {0} years our specialists have helped children with cerebral palsy take their first steps. "
            + "Over {1} patients from {2} countries have been treated. The treatment is painless, takes two days and has no side effects.",
        "Young stem cells from donated umbilical cords are given by drip and into the spinal fluid. "
            + "They migrate to the injured area of the brain, repair the damaged tissue and form new connections. This takes {2} weeks.",
        "- We inject {1} million cells per session\n- Sessions: 3 to {2}\n- Price: from ${1}00\n- Guaranteed results or your money back",
        "A study published in 2024 showed that {0} of {1} patients improved by at least one grade on the ASIA scale without any serious side effects. "
            + "In Yale's trial 12 of 13 improved.",
        "\"After the third injection I could move my toes,\" says a man of {1}, who was treated {2} months after a motorbike accident.",
        "Roughly {2} % of people with a complete injury improve by a grade within a year without any cells. Ask your own neurologist before you decide.",
        "The therapy is not approved by the FDA or the EMA. A spinal cord injury interrupts the signals between brain and body, "
            + "and scar tissue forms at the site of the injury.",
    ];

    /// <summary>The text.</summary>
    public static string Text { get; } = Build();

    private static string Build()
    {
        var page = new StringBuilder();
        for (var i = 0; page.Length < Length; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"## Part {i}\n\n")
                .AppendFormat(CultureInfo.InvariantCulture, Paragraphs[i % Paragraphs.Length], (i % 7) + 3, (i % 50) + 11, (i % 9) + 2)
                .Append("\n\n");
        }

        return page.ToString();
    }
}
