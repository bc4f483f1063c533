using System.Xml.Linq;

namespace RuleOfLaw.Rules.Documents.Reading.Word;

/// <summary>
/// The fields that are open at a place of the text. A field's instruction is not shown, its result is; a table of contents is not shown at all, for it
/// is not the report's text and would say every heading twice.
/// </summary>
/// <param name="ignored">Beginnings that have no end, as a first reading found: they hide nothing.</param>
internal sealed class FieldStack(IReadOnlySet<XElement> ignored)
{
    /// <summary>An instruction is known by its first word.</summary>
    private const int InstructionLength = 64;

    private readonly Stack<Field> _open = [];
    private int _silent;
    private int _contents;

    /// <summary>Whether text is shown here.</summary>
    public bool ShowsText => _silent == 0;

    /// <summary>Whether a table of contents is open.</summary>
    public bool IsInContents => _contents > 0;

    /// <summary>Beginnings whose end has not come.</summary>
    public IEnumerable<XElement> Unended => _open.Select(one => one.Begin);

    public void Read(XElement fieldCharacter)
    {
        switch (fieldCharacter.Get("fldCharType"))
        {
            case "begin" when !ignored.Contains(fieldCharacter):
                _open.Push(new Field(fieldCharacter));
                _silent++;
                break;
            case "separate" when _open.TryPeek(out var field) && !field.HasResult:
                field.HasResult = true;
                _silent--;
                SetContents(field);
                break;
            case "end" when _open.TryPop(out var field):
                _silent -= field.HasResult && !field.IsContents ? 0 : 1;
                _contents -= field.IsContents ? 1 : 0;
                break;
        }
    }

    public void ReadInstruction(string text)
    {
        if (_open.TryPeek(out var field) && !field.HasResult && field.Instruction.Length < InstructionLength)
        {
            field.Instruction += text.Length > InstructionLength ? text[..InstructionLength] : text;
        }
    }

    public static bool IsContentsInstruction(string? instruction)
    {
        var text = instruction.AsSpan().TrimStart();
        return text.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) && (text.Length == 3 || !char.IsLetter(text[3]));
    }

    private void SetContents(Field field)
    {
        if (IsContentsInstruction(field.Instruction))
        {
            field.IsContents = true;
            _contents++;
            _silent++;
        }
    }

    private sealed class Field(XElement begin)
    {
        public XElement Begin { get; } = begin;

        public string Instruction { get; set; } = string.Empty;

        public bool HasResult { get; set; }

        public bool IsContents { get; set; }
    }
}
