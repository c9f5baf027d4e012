using System.Net;
using System.Text;
using Evidence.Api.Hosting;
using Evidence.Core.Claims.Checking;
using Evidence.Core.Text;

namespace Evidence.Api.Claims;

/// <summary>
/// Reads pages of what the release itself says before somebody sends one. Code is compiled when it is first used and compiled well when it was used often:
/// without this the first page would take ten times as long as the fiftieth. A short page a look, on one thread, leaves the processors to the requests in
/// between. It is done once, after the start, where the check is prepared.
/// </summary>
internal sealed class CheckRehearsal(CurrentChecker checker, Turns turns, IHostApplicationLifetime lifetime, ILogger<CheckRehearsal> log)
    : BackgroundWork(lifetime, log)
{
    /// <summary>How often each page is read, at most: what is compiled anew meanwhile must be used again to be compiled for good.</summary>
    internal const int Rounds = 2;

    /// <summary>A page has so many characters, and the rest of its last line.</summary>
    internal const int LengthOfPage = 3000;

    // studies of a pack; of more these do
    private const int MostStudies = 250;

    /// <summary>So many pages are read, if there are so many.</summary>
    internal const int MostPages = 60;

    private List<string>? _pages;

    /// <summary>How many pages were read.</summary>
    internal int Done { get; private set; }

    protected override string Trouble => "The check of claims cannot be rehearsed";

    /// <summary>The pages: claims with what was found of them, and what is said of studies, a line each.</summary>
    internal static IEnumerable<string> Pages(CheckIndex index)
    {
        var claims = index.ById.Values.Select(claim => $"{claim.Statement} {claim.Assessment.Rationale}");
        var studies = index.Studies.Values.Take(MostStudies).Select(study => $"{study.Study.Title}. {study.Study.Summary}");
        var page = new StringBuilder();
        foreach (var line in claims.Concat(studies))
        {
            page.Append(line).Append('\n');
            if (page.Length >= LengthOfPage)
            {
                yield return page.ToString();
                page.Clear();
            }
        }

        if (page.Length > 0)
        {
            yield return page.ToString();
        }
    }

    /// <summary>Reads a page.</summary>
    protected override async Task<bool> LookAsync(CancellationToken cancel)
    {
        if (checker.Prepared is not { } prepared)
        {
            return true;
        }

        _pages ??= [.. Pages(prepared.Index).Take(MostPages)];
        if (Done < Rounds * _pages.Count)
        {
            await turns.TakeAsync(() => Alone(() => Read(_pages[Done++ % _pages.Count], prepared.Scanner, cancel), cancel), cancel);
            return true;
        }

        // what it left behind is as much as all that is kept
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return false;
    }

    private static Task Alone(Action work, CancellationToken cancel) =>
        Task.Factory.StartNew(work, cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Read(string page, PageScanner scanner, CancellationToken cancel)
    {
        var format = (TextFormat)(Done % Enum.GetValues<TextFormat>().Length);
        var html = $"<article><p>{WebUtility.HtmlEncode(page).Replace("\n", "</p><p>", StringComparison.Ordinal)}</p></article>";
        scanner.Answer(scanner.Page(format == TextFormat.Html ? html : page, format, null, null), cancel);
    }
}
