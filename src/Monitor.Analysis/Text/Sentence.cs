using Monitor.Domain.Articles;

namespace Monitor.Analysis.Text;

/// <summary>A sentence of the title or of the text.</summary>
internal struct Sentence
{
    public ArticleField Field;

    /// <summary>Index of its first token.</summary>
    public int First;

    /// <summary>Index behind its last token.</summary>
    public int Last;

    /// <summary>Offset of its first UTF-16 unit in the field, quotation marks included.</summary>
    public int Start;

    /// <summary>Offset behind its last UTF-16 unit in the field, closing marks included.</summary>
    public int End;

    /// <summary>Whether it is written in capitals throughout, as wires and headlines are, so that case tells nothing.</summary>
    public bool Capitals;
}
