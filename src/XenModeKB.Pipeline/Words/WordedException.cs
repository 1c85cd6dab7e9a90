namespace XenModeKB.Pipeline;

/// <summary>Something that can't be used, with words that can be told in the reader's language.</summary>
/// <param name="words">What is wrong.</param>
/// <param name="cause">Where it came from.</param>
public class WordedException(Message words, Exception? cause = null) : Exception(words.ToString(), cause)
{
    public Message Words => words;
}
