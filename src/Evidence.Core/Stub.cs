#pragma warning disable
using System.Text.Json;
using Evidence.Core.Pack;
namespace Evidence.Core.Studies;
public sealed record StudyDerived(P Profile, L Level, H Harms);
public sealed record P(string Value);
public sealed record L(int? Value);
public sealed record H(string Status);
public static class StudyEnrichment { public static StudyDerived Of(Study s, IReadOnlyDictionary<string, Measures.Measure> m, IReadOnlyList<Defect> n) => new(new(s.Arms.Any(a=>a.Role!="treated")?"comparative":"non-comparative"), new(4), new("not-reported")); }
public static class StudyDocument { public static void Write(Utf8JsonWriter j, JsonElement f, StudyDerived d) { Kinds.DocumentWriter.WriteFacts(j,f); j.WriteStartObject("derived"); j.WriteStartObject("harms");j.WriteEndObject(); j.WriteEndObject(); } }
public static class StudySummary { public static void Write(Utf8JsonWriter j, Study s, StudyDerived d) { j.WriteString("id", s.Id); j.WriteString("title", s.Title); j.WriteString("design", s.Design); } }
