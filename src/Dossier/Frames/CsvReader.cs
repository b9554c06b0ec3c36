using System.Collections.Immutable;
using System.Text;
using Dossier.Reading;

namespace Dossier.Frames;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">Its first line, from 1.</param>
/// <param name="Fields">Its fields without the quotes around them.</param>
internal sealed record CsvRecord(int Line, ImmutableArray<string> Fields);

/// <summary>
/// Reads CSV strictly by RFC 4180: comma, double quotes doubled inside quotes, quoted fields may hold line ends. Empty lines are skipped. A
/// malformed record becomes a problem and reading goes on with the next line.
/// </summary>
internal sealed class CsvReader(string text, string name, ICollection<Problem> problems)
{
    private readonly StringBuilder _field = new();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public IEnumerable<CsvRecord> Records()
    {
        SkipMark();
        while (_at < text.Length)
        {
            if (AtLineEnd())
            {
                NextLine();
                continue;
            }

            var line = _line;
            if (ReadRecord() is { } fields)
            {
                yield return new(line, fields);
            }
        }
    }

    private void SkipMark()
    {
        if (text.StartsWith('\uFEFF'))
        {
            _at = _lineStart = 1;
        }
    }

    private ImmutableArray<string>? ReadRecord()
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        while (true)
        {
            var whole = _at < text.Length && text[_at] == '"' ? ReadQuoted() : ReadPlain();
            if (!whole)
            {
                return null;
            }

            fields.Add(_field.ToString());
            if (_at < text.Length && text[_at] == ',')
            {
                _at++;
                continue;
            }

            NextLine();
            return fields.ToImmutable();
        }
    }

    private bool ReadPlain()
    {
        _field.Clear();
        while (_at < text.Length && text[_at] != ',' && !AtLineEnd())
        {
            if (text[_at] == '"')
            {
                return Fail(_line, _lineStart, _at, "a quote only at the start of a field, or doubled inside a quoted one",
                    "a quote inside a plain field",
                    "Put the whole field in double quotes and double the quotes inside it.");
            }

            _field.Append(text[_at++]);
        }

        return true;
    }

    private bool ReadQuoted()
    {
        var (openedAt, openedLine, openedLineStart) = (_at, _line, _lineStart);
        _field.Clear();
        _at++;
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c != '"')
            {
                if (AtLineEnd())
                {
                    _field.Append('\n');
                    NextLine();
                }
                else
                {
                    _field.Append(c);
                    _at++;
                }
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                _field.Append('"');
                _at += 2;
            }
            else
            {
                _at++;
                return _at >= text.Length || text[_at] == ',' || AtLineEnd()
                    || Fail(_line, _lineStart, _at, "a comma or the line's end after the closing quote", $"\"{text[_at]}\"",
                        "Double the quotes inside the field.");
            }
        }

        // The quote was never closed: name the place where it opened and try again from the line after it.
        (_at, _line, _lineStart) = (openedAt, openedLine, openedLineStart);
        return Fail(openedLine, openedLineStart, openedAt, "a closing quote", "the end of the file", "Close the quote, or double it.");
    }

    private bool Fail(int line, int lineStart, int at, string expected, string found, string nextStep)
    {
        problems.Add(new(name, line, expected, found, nextStep) { Column = at - lineStart + 1 });
        while (_at < text.Length && !AtLineEnd())
        {
            _at++;
        }

        NextLine();
        return false;
    }

    private bool AtLineEnd() => text[_at] is '\n' or '\r';

    private void NextLine()
    {
        if (_at < text.Length)
        {
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
            _line++;
            _lineStart = _at;
        }
    }
}
