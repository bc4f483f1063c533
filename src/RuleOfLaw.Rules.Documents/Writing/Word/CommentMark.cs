namespace RuleOfLaw.Rules.Documents.Writing.Word;

/// <summary>What a mark says, in the order in which marks of one place stand: what ends there comes before what begins there.</summary>
internal enum CommentMarkKind
{
    End,
    Start,

    /// <summary>The end of a comment that begins at the same place.</summary>
    EndOfPoint,
}

/// <summary>A mark of a comment.</summary>
/// <param name="Offset">Where in its element's text.</param>
/// <param name="Kind">What it says.</param>
/// <param name="Id">The comment.</param>
internal readonly record struct CommentMark(int Offset, CommentMarkKind Kind, int Id)
{
    /// <summary>The order in which marks of one element are written.</summary>
    public static IEnumerable<CommentMark> InOrder(IEnumerable<CommentMark> marks) => marks.OrderBy(mark => mark.Offset).ThenBy(mark => mark.Kind).ThenBy(mark => mark.Id);
}
