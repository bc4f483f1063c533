namespace RuleOfLaw.Rules.Knowledge;

/// <summary>The words of headings that hint at contents, by their first characters: a heading is passed over once for all of them.</summary>
internal sealed class ContentCues
{
    private readonly ContentCue[] _cues; // by the lower half of the first character
    private readonly ushort[] _starts = new ushort[byte.MaxValue + 2]; // where the cues of each lower half begin, and where the last ones end

    private ContentCues(ContentCue[] cues)
    {
        _cues = cues;
        foreach (var cue in cues)
        {
            _starts[(byte)cue.Text[0] + 1]++;
        }

        for (var i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }
    }

    /// <summary>The words that name a content by themselves.</summary>
    public IEnumerable<string> Naming => _cues.Where(cue => cue.Weight == ContentCue.Names).Select(cue => cue.Text);

    public static ContentCues Load() => new([.. ContentCue.Load().OrderBy(cue => (byte)cue.Text[0])]);

    /// <summary>Sets for each content, by its number, the greatest weight of its words in a heading.</summary>
    public void Weigh(ReadOnlySpan<char> heading, Span<int> weights)
    {
        weights.Clear();
        for (var i = 0; i < heading.Length; i++)
        {
            var bucket = (byte)heading[i];
            for (var c = _starts[bucket]; c < _starts[bucket + 1]; c++)
            {
                var cue = _cues[c];
                if (cue.Weight > weights[(int)cue.Kind] && heading[i..].StartsWith(cue.Text))
                {
                    weights[(int)cue.Kind] = cue.Weight;
                }
            }
        }
    }
}
