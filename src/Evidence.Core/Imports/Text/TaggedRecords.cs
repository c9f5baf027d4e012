namespace Evidence.Core.Imports;

/// <summary>
/// Records of tagged lines, one at a time. A wrapped line of prose that looks like a tag stays prose; fields before a record's first tag belong to it;
/// lines of no field are kept with the record before them.
/// </summary>
internal sealed class TaggedRecords
{
    private readonly LineQueue _lines;
    private readonly string _file;
    private readonly TaggedFormat _format;
    private TaggedRecord? _record;
    private TaggedRecord? _done;
    private TaggedRecord? _before;
    private bool _hasMark;

    private TaggedRecords(BoundedLines lines, string file, TaggedFormat format) => (_lines, _file, _format) = (new(lines), file, format);

    public static IEnumerable<TaggedRecord> Read(Stream stream, string file, TaggedFormat format)
    {
        using var lines = new BoundedLines(stream);
        var records = new TaggedRecords(lines, file, format);
        while (records._lines.Next() is { } line)
        {
            if (records.Take(line) is { } done)
            {
                yield return done;
            }
        }

        foreach (var last in records._hasMark ? records.Last() : [records.Empty()])
        {
            yield return last;
        }
    }

    // the record that is over for good now that this line has come
    private TaggedRecord? Take(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            // an abstract of several paragraphs goes on behind a blank line, unless that ends the record
            if (_format.Last is null)
            {
                _record?.Close();
            }

            return null;
        }

        if (!_format.TryTag(line, out var tag, out var value, out var isExact) || IsProse(tag, value, isExact))
        {
            TakeText(line);
            return null;
        }

        _hasMark |= tag == _format.First || tag == _format.Last;
        if (tag == _format.First)
        {
            return Begin(tag, value, isExact);
        }

        if (tag == _format.Last)
        {
            return End(value);
        }

        if (_record is not null)
        {
            _record.Add(tag, value, isExact);
        }
        else
        {
            (_before ??= new() { Line = _lines.Number }).Add(tag, value, isExact);
        }

        return null;
    }

    private void TakeText(string line)
    {
        if (_record?.Open is not null)
        {
            _record.Continue(line);
        }
        else if (_before?.Open is not null)
        {
            _before.Continue(line);
        }
        else
        {
            (_record ?? _before ?? _done ?? (_before = new() { Line = _lines.Number })).Stray(line);
        }
    }

    private TaggedRecord? Begin(string tag, string value, bool isExact)
    {
        var over = Over(_record is null ? null : Unended(_record));
        _record = new() { Line = _lines.Number };
        _record.Add(tag, value, isExact);
        if (_before is not null)
        {
            var tags = string.Join(' ', _before.Fields.Select(static field => field.Tag).Distinct());
            _record.Precede(_before);
            if (tags.Length > 0)
            {
                _record.Findings.Add(ImportFindings.Before.At($"{_file}:{_before.Line}", "", $"{tags} stand before {_format.First}"));
            }

            _before = null;
        }

        return over;
    }

    private TaggedRecord? End(string value)
    {
        var ended = _record ?? _before;
        if (ended is null)
        {
            if (value.Trim().Length > 0)
            {
                TakeText(value);
            }

            return null;
        }

        if (_record is null)
        {
            ended.Findings.Add(ImportFindings.Before.At($"{_file}:{ended.Line}", "", $"the record has no line {_format.First}"));
        }

        if (value.Trim().Length > 0)
        {
            ended.Close();
            ended.Stray(value);
        }

        var over = Over(null);
        (_record, _before, _done) = (null, null, ended);
        return over;
    }

    // the record that ended before is held until another begins: what stands between is kept with it
    private TaggedRecord? Over(TaggedRecord? next)
    {
        var over = _done;
        _done = next;
        return over;
    }

    private IEnumerable<TaggedRecord> Last()
    {
        if (_done is not null)
        {
            yield return _done;
        }

        if (_record is not null)
        {
            yield return Unended(_record);
        }

        if (_before is { IsEmpty: false })
        {
            _before.Findings.Add(ImportFindings.Before.At($"{_file}:{_before.Line}", "", $"the record has no line {_format.First}"));
            yield return _before;
        }
    }

    // prose that was wrapped: the tag is none of the format, or is not written as those of the record are
    private bool IsProse(string tag, string value, bool isExact)
    {
        if (_record is null)
        {
            return false;
        }

        if (tag == _format.Last)
        {
            return value.Trim().Length > 0 ? !EndsHere() : !isExact && _record.IsExact && IsInProse && !EndsHere();
        }

        if (tag == _format.First && value.Trim().Contains(' ', StringComparison.Ordinal))
        {
            return true;
        }

        return !isExact && (_record.IsExact ? IsInProse || !_format.Known.Contains(tag) : IsInProse && !_format.Known.Contains(tag));
    }

    private bool IsInProse => _record!.Open is { } open && _format.Prose.Contains(open);

    // nothing follows, or a record begins
    private bool EndsHere() =>
        _lines.Peek() is not { } next || string.IsNullOrWhiteSpace(next) || (_format.TryTag(next, out var tag, out _, out _) && tag == _format.First);

    private TaggedRecord Unended(TaggedRecord record)
    {
        if (_format.Last is { } last)
        {
            record.Findings.Add(ImportFindings.NoEnd.At($"{_file}:{record.Line}", "", $"the record has no line {last}"));
        }

        return record;
    }

    private TaggedRecord Empty()
    {
        var empty = new TaggedRecord { Line = 1 };
        empty.Findings.Add(ImportFindings.WrongFormat.At(_file, "", $"no line of {_format.Format} was found"));
        return empty;
    }
}
