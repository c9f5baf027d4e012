using System.CommandLine;
using System.Text.Json;
using Evidence.Cli.Rules;
using Evidence.Core.Text;
using Spectre.Console;

namespace Evidence.Cli.Commands;

/// <summary><c>evidence rules</c>: why a sentence is read as it is, how well the reader does on labels, and fitting its weights anew.</summary>
internal static class RulesCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var data = new Option<string>("--data")
        {
            Description = "The pack folder with labels, lexicons and rules.",
            DefaultValueFactory = _ => "data",
            Recursive = true,
        };
        return new Command("rules", "Explains, scores and fits the reading of pages.")
        {
            data,
            Explain(console, data),
            ScoreOf(console, errors, data),
            EffectOf(console, errors, data),
            Fit(console, data),
            ScoreClaims(console, data),
            FitClaims(console, data),
            FitSubjects(console, data),
        };
    }

    private static Command Explain(IAnsiConsole console, Option<string> data)
    {
        var text = new Argument<string>("text") { Description = "A sentence, or a page." };
        var command = new Command("explain", "Tells for each sentence what it was read as, and what spoke for and against.") { text };
        command.SetAction(parsed =>
        {
            var reading = new LabelFolder(parsed.GetValue(data)!).Reader.Read(parsed.GetValue(text)!, TextFormat.Plain);
            foreach (var unit in reading.Units)
            {
                console.Profile.Out.Writer.WriteLine(reading.Text[unit.Start..unit.End]);
                console.Profile.Out.Writer.WriteLine(
                    $"  {unit.Stream}, {(unit.Checkworthy ? "worth checking" : "not worth checking")} ({unit.Reason}), {unit.Stance}, speaker {unit.Speaker}"
                );
                foreach (var cue in unit.Because)
                {
                    console.Profile.Out.Writer.WriteLine(
                        FormattableString.Invariant($"  {cue.Weight, 6:+0.00;-0.00} {cue.Stream, -20} {cue.Rule, -24} \"{cue.Cue}\"")
                    );
                }

                foreach (var flag in unit.RedFlags)
                {
                    console.Profile.Out.Writer.WriteLine($"  flag {flag.Flag} \"{flag.Cue}\"");
                }
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command ScoreOf(IAnsiConsole console, TextWriter errors, Option<string> data)
    {
        var all = new Option<bool>("--training") { Description = "Scores the pages that the weights were fitted on instead of the held-out ones." };
        var command = new Command("score", "Scores the reader on held-out and on unseen labels; fails when a figure is below the one in labels/floor.json.")
        {
            all,
        };
        command.SetAction(parsed =>
        {
            var folder = new LabelFolder(parsed.GetValue(data)!);
            var isOfTraining = parsed.GetValue(all);
            var scores = new Dictionary<string, Score>(StringComparer.Ordinal)
            {
                [isOfTraining ? "training" : "held out"] = Score.Of(folder.Pages().Where(page => page.IsHeldOut != isOfTraining), folder.Reader),
            };
            if (!isOfTraining && folder.Unseen().ToList() is { Count: > 0 } unseen)
            {
                scores["unseen"] = Score.Of(unseen, folder.Reader);
            }

            foreach (var line in scores.SelectMany(pair => pair.Value.Lines().Select((line, i) => i == 0 ? $"{pair.Key}: {line}" : line)))
            {
                console.Profile.Out.Writer.WriteLine(line);
            }

            var below = Floors(parsed.GetValue(data)!)
                .Where(part => scores.ContainsKey(part.Key))
                .SelectMany(part => part.Value.Select(floor => (Name: $"{part.Key}, {floor.Key}", Is: scores[part.Key].Figures[floor.Key], Least: floor.Value)))
                .Where(floor => floor.Is < floor.Least)
                .ToList();
            below.ForEach(floor =>
                errors.WriteLine(FormattableString.Invariant($"{floor.Name} is {floor.Is:0.000}; it was {floor.Least:0.000} and must not fall."))
            );
            return below.Count == 0 ? ExitCodes.Fine : ExitCodes.YourData;
        });
        return command;
    }

    private static Command EffectOf(IAnsiConsole console, TextWriter errors, Option<string> data)
    {
        var without = new Option<string[]>("--without") { Description = "A row of rules/streams.json to do without.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("effect", "Tells what the folder's weights move on held-out labels against those that are built in.") { without };
        command.SetAction(parsed =>
        {
            try
            {
                foreach (var line in new Effect(parsed.GetValue(data)!, new LabelFolder(parsed.GetValue(data)!)).Lines(parsed.GetValue(without) ?? []))
                {
                    console.Profile.Out.Writer.WriteLine(line);
                }

                return ExitCodes.Fine;
            }
            catch (ArgumentException unknown)
            {
                errors.WriteLine(unknown.Message);
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static Command Fit(IAnsiConsole console, Option<string> data)
    {
        var command = new Command("fit", "Fits the weights on the training part of the labels and writes rules/weights; they hold from the next build on.");
        command.SetAction(parsed =>
        {
            var folder = new LabelFolder(parsed.GetValue(data)!);
            var into = Directory.CreateDirectory(Path.Combine(parsed.GetValue(data)!, "rules", "weights")).FullName;
            foreach (var (name, text) in new Fitting([.. folder.Pages()], folder.Reader).Files())
            {
                File.WriteAllText(Path.Combine(into, name + ".tsv"), text);
                console.Profile.Out.Writer.WriteLine($"{name}.tsv {text.Count(c => c == '\n')} rows");
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command ScoreClaims(IAnsiConsole console, Option<string> data)
    {
        var file = new Argument<string>("file") { Description = "The name of a file of data/labels/claims.", DefaultValueFactory = _ => "heldout" };
        var command = new Command("score-claims", "Scores the check on labelled claims, held out from the fitting unless another file is named.") { file };
        command.SetAction(parsed =>
        {
            foreach (var line in ClaimScore.Lines(parsed.GetValue(data)!, parsed.GetValue(file)!))
            {
                console.Profile.Out.Writer.WriteLine(line);
            }

            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command FitClaims(IAnsiConsole console, Option<string> data) =>
        FitFile(
            console,
            data,
            "fit-claims",
            "Fits the trust in verdicts on the training part of the labelled claims and writes rules/weights/check.tsv; it holds from the next build on.",
            "check.tsv",
            ClaimFitting.Weights
        );

    private static Command FitSubjects(IAnsiConsole console, Option<string> data) =>
        FitFile(
            console,
            data,
            "fit-subjects",
            "Fits what tells which study a sentence speaks of on the training part of the labels and writes rules/weights/subject.tsv; then fit-claims.",
            "subject.tsv",
            SubjectFitting.Weights
        );

    private static Command FitFile(IAnsiConsole console, Option<string> data, string name, string description, string file, Func<string, string> weights)
    {
        var command = new Command(name, description);
        command.SetAction(parsed =>
        {
            var text = weights(parsed.GetValue(data)!);
            File.WriteAllText(Path.Combine(parsed.GetValue(data)!, "rules", "weights", file), text);
            console.Profile.Out.Writer.WriteLine($"{file} {text.Count(c => c == '\n')} rows");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Dictionary<string, Dictionary<string, double>> Floors(string data) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(File.ReadAllText(Path.Combine(data, "labels", "floor.json")))!;
}
