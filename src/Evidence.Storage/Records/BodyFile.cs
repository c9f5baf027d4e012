using Microsoft.Win32.SafeHandles;

namespace Evidence.Storage.Records;

/// <summary>
/// Keeps bytes in a file that has no name and ends with the process: for whole documents, which are too many for memory. Reading there is one read of exactly
/// the bytes, a third of what finding them in the database costs; the system keeps what is read often. Nothing is mapped. When the
/// file cannot be made or written, nothing is kept.
/// </summary>
internal sealed class BodyFile : KeptBodies
{
    // what others need of the disk is left to them
    private const long LeftFree = 1L << 30;

    // the system keeps in one piece what was written at once, and reads from large pieces in two thirds of the time of small ones: the file grows by such
    private static readonly byte[] Blank = new byte[256 * 1024];
    private readonly SafeFileHandle? _file;
    private readonly string _folder = Path.GetTempPath();
    private readonly Lock _growing = new();
    private long _length;

    /// <summary>Makes the file, of so many bytes at most.</summary>
    public BodyFile(long most)
        : base(most)
    {
        try
        {
            var path = Path.Combine(_folder, $"evidence-bodies-{Guid.NewGuid():n}");
            _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Stop();
        }
    }

    protected override bool IsSafe => false;

    protected override ReadOnlySpan<byte> Read(long from, int length, ref byte[] buffer)
    {
        var whole = Room(length, ref buffer);
        try
        {
            for (var done = 0; done < length; )
            {
                if (RandomAccess.Read(_file!, whole[done..], from + done) is > 0 and var some)
                {
                    done += some;
                }
                else
                {
                    return default;
                }
            }

            return whole;
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // the store has them
            return default;
        }
    }

    protected override bool Write(long from, ReadOnlySpan<byte> body)
    {
        try
        {
            if (from + body.Length > Interlocked.Read(ref _length) && !Grow(from + body.Length))
            {
                return false;
            }

            RandomAccess.Write(_file!, body, from);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            return false;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _file?.Dispose();
        base.Dispose(disposing);
    }

    private bool Grow(long length)
    {
        lock (_growing)
        {
            for (; _length < length; Interlocked.Add(ref _length, Blank.Length))
            {
                if (new DriveInfo(_folder).AvailableFreeSpace < LeftFree)
                {
                    return false;
                }

                RandomAccess.Write(_file!, Blank, _length);
            }
        }

        return true;
    }
}
