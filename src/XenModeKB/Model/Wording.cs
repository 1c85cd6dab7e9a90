namespace XenModeKB.Model;

/// <summary>A text as a reader of one language gets it. Where HTML is written, it marks what is in another language.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Language">Its language when that is not the reader's; else null.</param>
public readonly record struct Wording(string Text, string? Language = null)
{
    /// <summary>As in <c>dir</c>, for an element that names the language: its letters decide.</summary>
    public string? Direction => Language is null ? null : "auto";

    public int Length => Text.Length;

    public static implicit operator string(Wording wording) => wording.Text;

    public static implicit operator Wording(string text) => new(text);

    public override string ToString() => Text;
}
