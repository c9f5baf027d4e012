using System.Text;

namespace Evidence.Core.Pack;

/// <summary>A row of a shape.</summary>
public sealed class Field
{
    internal Field(string name, FieldType type, bool required, string description)
    {
        Name = name;
        Type = type;
        Required = required;
        Description = description;
        Utf8 = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>Name of the property, camelCase.</summary>
    public string Name { get; }

    /// <summary>What its value may be.</summary>
    public FieldType Type { get; }

    /// <summary>True when every record has it.</summary>
    public bool Required { get; }

    /// <summary>What it means, in our words.</summary>
    public string Description { get; }

    internal byte[] Utf8 { get; }
}
