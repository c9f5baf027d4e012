using System.Globalization;
using System.Text;

namespace Evidence.Core.Pack;

/// <summary>Where a check stands in a document, and what it has found. The pointer is written only when something is wrong.</summary>
internal sealed class ShapeCheck(string file)
{
    private readonly List<Defect> _defects = [];
    private (string? Name, int Index)[] _path = new (string?, int)[16];
    private int _depth;

    public IReadOnlyList<Defect> Found => _defects;

    public bool IsClean => _defects.Count == 0;

    public void Enter(string name) => Push((name, 0));

    public void Enter(int index) => Push((null, index));

    public void Leave() => _depth--;

    public void Add(DefectKind kind, string detail, string? hint = null) => _defects.Add(kind.At(file, Pointer(), detail, hint));

    public void AddAt(string name, DefectKind kind, string detail, string? hint = null)
    {
        Enter(name);
        Add(kind, detail, hint);
        Leave();
    }

    private void Push((string?, int) step)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }

        _path[_depth++] = step;
    }

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var (name, index) in _path.AsSpan(0, _depth))
        {
            pointer.Append('/').Append(name is null ? index.ToString(CultureInfo.InvariantCulture) : JsonPointer.Escape(name));
        }

        return pointer.ToString();
    }
}
