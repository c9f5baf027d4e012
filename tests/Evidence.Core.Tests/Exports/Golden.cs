using System.Runtime.CompilerServices;
using System.Text;

namespace Evidence.Core.Tests.Exports;

/// <summary>Files that outputs are held to. <c>EVIDENCE_UPDATE_GOLDEN=1</c> rewrites them; the difference is reviewed.</summary>
internal static class Golden
{
    public static void Check(string path, string actual, [CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, "..", "Goldens", path);
        if (Environment.GetEnvironmentVariable("EVIDENCE_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        // read as bytes: a byte order mark is part of the file
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(file)), actual);
    }
}
