using System.Reflection;
using System.Reflection.Emit;
using Evidence.Core.Studies;
using Evidence.Core.Testimonials;

namespace Evidence.Core.Tests.Architecture;

/// <summary>The first layer of the wall: what is trial evidence cannot even name a testimonial.</summary>
public sealed class WallTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private static readonly Assembly Core = typeof(Study).Assembly;
    private static readonly Dictionary<ushort, OpCode> Opcodes = typeof(OpCodes)
        .GetFields()
        .Select(one => one.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(opcode => unchecked((ushort)opcode.Value));
    private static readonly string[] TrialRooms = ["Studies", "Results", "Claims", "Synthesis", "NaturalCourse", "Statistics", "Measures", "Harms", "Shifts"];

    public static TheoryData<string> TrialTypes => [.. Core.GetTypes().Where(type => TrialRooms.Contains(Room(type))).Select(type => type.FullName!)];

    [Fact]
    public void The_rooms_of_trial_evidence_are_not_empty() => Assert.True(TrialTypes.Count > 100);

    [Fact]
    public void The_search_for_mentions_sees_into_bodies() =>
        Assert.Contains(typeof(Testimonial), Mentioned(typeof(Evidence.Core.Pack.PackReader)).SelectMany(Parts));

    [Theory]
    [MemberData(nameof(TrialTypes))]
    public void No_type_of_trial_evidence_mentions_a_testimonial(string name)
    {
        var mentioned = Mentioned(Core.GetType(name, throwOnError: true)!)
            .SelectMany(Parts)
            .Where(type => Room(type) == "Testimonials" || type.Name.Contains("Testimonial", StringComparison.Ordinal));

        Assert.Empty(mentioned);
    }

    [Fact]
    public void The_two_ledgers_share_no_base_type_but_object()
    {
        var testimonial = Core.GetTypes().Where(type => Room(type) == "Testimonials").SelectMany(Bases).ToHashSet();
        var shared = Core.GetTypes()
            .Where(type => TrialRooms.Contains(Room(type)))
            .SelectMany(Bases)
            .Where(type => testimonial.Contains(type) && type != typeof(object) && type.Assembly == Core);

        Assert.Empty(shared);
        Assert.Equal(typeof(object), typeof(Testimonial).BaseType);
        Assert.Equal(typeof(object), typeof(Study).BaseType);
    }

    private static string Room(Type type) =>
        type.Namespace?.StartsWith("Evidence.Core.", StringComparison.Ordinal) == true ? type.Namespace["Evidence.Core.".Length..].Split('.')[0] : "";

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType)
        {
            yield return one;
        }
    }

    private static IEnumerable<Type> Mentioned(Type type) =>
        [
            .. Bases(type),
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData()
                .SelectMany(attribute => attribute.ConstructorArguments.Select(argument => argument.Value).OfType<Type>().Append(attribute.AttributeType)),
            .. type.GetFields(Everything).Select(field => field.FieldType),
            .. type.GetProperties(Everything).Select(property => property.PropertyType),
            .. type.GetMethods(Everything)
                .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Concat(Inside(method))),
            .. type.GetConstructors(Everything)
                .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Concat(Inside(method))),
        ];

    // the locals of a body and every type, field and method that its instructions name
    private static IEnumerable<Type> Inside(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var token in Tokens(body.GetILAsByteArray() ?? []))
        {
            foreach (var type in Named(Member(method, token)))
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<Type> Named(MemberInfo? member) =>
        member switch
        {
            Type type => [type],
            FieldInfo named => [named.DeclaringType!, named.FieldType],
            MethodInfo called =>
            [
                called.DeclaringType!,
                called.ReturnType,
                .. called.GetGenericArguments(),
                .. called.GetParameters().Select(parameter => parameter.ParameterType),
            ],
            ConstructorInfo made => [made.DeclaringType!, .. made.GetParameters().Select(parameter => parameter.ParameterType)],
            _ => [],
        };

    // walks the instructions: what stands behind an opcode is a token when its operand says so
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opcode = code[at] == 0xFE ? Opcodes[(ushort)(0xFE00 | code[at + 1])] : Opcodes[code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += opcode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static MemberInfo? Member(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null
        );

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
