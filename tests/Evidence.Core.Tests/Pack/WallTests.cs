using System.Reflection;
using Evidence.Core.Pack;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;
using Evidence.Core.Vocabularies;

namespace Evidence.Core.Tests.Pack;

public sealed class WallTests
{
    private static readonly string[] TrialRooms = ["Studies", "Results", "Claims", "Measures", "Harms", "Synthesis", "NaturalCourse"];

    [Fact]
    public void Nothing_in_the_trial_rooms_mentions_a_testimonial()
    {
        const BindingFlags Every = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var types = typeof(Study).Assembly.GetTypes().Where(type => TrialRooms.Any(room => type.Namespace == "Evidence.Core." + room)).ToList();
        var mentioned = types.SelectMany(type => type.GetMembers(Every)).SelectMany(Mentions).Concat(types.Select(type => type.BaseType)).OfType<Type>();
        Assert.NotEmpty(types);
        Assert.DoesNotContain(mentioned, type => type.Namespace == typeof(Testimonial).Namespace);
    }

    [Fact]
    public void A_testimonial_shares_no_base_type_with_a_record_of_a_trial() => Assert.Equal(typeof(object), typeof(Testimonial).BaseType);

    [Fact]
    public void Public_records_are_sealed_and_have_no_setters()
    {
        var records = typeof(Study).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null && !type.IsAbstract).ToList();
        Assert.All(records, record => Assert.True(record.IsSealed));
        Assert.All(records.SelectMany(record => record.GetProperties()).Where(property => property.SetMethod is not null), property =>
            Assert.Contains(property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers(), modifier => modifier.Name == "IsExternalInit"));
    }

    [Fact]
    public void Every_vocabulary_is_told_in_full()
    {
        var all = Evidence.Core.Vocabularies.Vocabularies.All;
        Assert.Equal(all.Count, all.Select(vocabulary => vocabulary.Name).Distinct().Count());
        Assert.All(all.SelectMany(vocabulary => vocabulary.Terms), (Term term) => Assert.True(term.Label.Length > 0 && term.Description.EndsWith('.')));
        Assert.All(
            RecordKind.All.SelectMany(kind => kind.Shape.Fields).Where(field => field.Type.Vocabulary is not null),
            field => Assert.NotNull(Evidence.Core.Vocabularies.Vocabularies.Find(field.Type.Vocabulary!))
        );
    }

    private static IEnumerable<Type?> Mentions(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).SelectMany(Parts),
        ConstructorInfo constructor => constructor.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)),
        FieldInfo field => Parts(field.FieldType),
        PropertyInfo property => Parts(property.PropertyType),
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) => type.GetGenericArguments().SelectMany(Parts).Append(type);
}
