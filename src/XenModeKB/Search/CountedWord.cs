namespace XenModeKB.Search;

/// <summary>How often a word stands in which part of a page.</summary>
internal readonly record struct CountedWord(string Word, int Title, int Headings, int Description, int Text)
{
    /// <summary>With the places of another form of the word.</summary>
    public CountedWord Plus(CountedWord other) =>
        new(Word, Title + other.Title, Headings + other.Headings, Description + other.Description, Text + other.Text);
}
