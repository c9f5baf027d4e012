using System.Reflection;
using System.Runtime.CompilerServices;
using Evidence.Core.Studies;

namespace Evidence.Core.Tests.Architecture;

/// <summary>What the core may depend on and how its types are named and made.</summary>
public sealed class CoreTests
{
    private static readonly Assembly Core = typeof(Study).Assembly;
    private static readonly string[] Allowed = ["AngleSharp", "CsvHelper", "MathNet.Numerics", "netstandard"];
    private static readonly string[] Empty = ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Info", "Data"];

    public static TheoryData<string> Named => [.. Core.GetTypes().Where(type => !IsMade(type)).Select(type => type.FullName!)];

    public static TheoryData<string> Records => [.. Core.GetExportedTypes().Where(IsRecord).Select(type => type.FullName!)];

    [Fact]
    public void Core_refers_to_the_runtime_and_three_libraries_only() =>
        Assert.DoesNotContain(
            Core.GetReferencedAssemblies(),
            reference => !reference.Name!.StartsWith("System.", StringComparison.Ordinal) && !Allowed.Contains(reference.Name)
        );

    [Fact]
    public void Core_does_not_know_files_or_the_web() =>
        Assert.DoesNotContain(
            Core.GetReferencedAssemblies(),
            reference => reference.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Data.Common" or "System.IO.FileSystem"
        );

    [Theory]
    [MemberData(nameof(Named))]
    public void A_name_says_what_a_thing_is(string name)
    {
        var simple = Core.GetType(name, throwOnError: true)!.Name.Split('`')[0];

        Assert.DoesNotContain(Empty, ending => simple.EndsWith(ending, StringComparison.Ordinal));
        Assert.NotEqual("Evidence", simple);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void A_public_record_is_sealed_or_an_abstract_base_and_is_never_written_again(string name)
    {
        var type = Core.GetType(name, throwOnError: true)!;

        Assert.True(type.IsSealed || type.IsAbstract);
        Assert.DoesNotContain(
            type.GetProperties(),
            property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        );
    }

    private static bool IsMade(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.Namespace?.StartsWith("Evidence", StringComparison.Ordinal) != true;

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
