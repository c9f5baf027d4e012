namespace Evidence.Cli;

/// <summary>What the command's end tells a script.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int OurFault = 1;
    public const int YourData = 2;
    public const int Usage = 64;
}
