namespace XenModeKB.Texts;

/// <summary>Makes a text short enough for a place that shows so much and no more.</summary>
internal static class CutText
{
    /// <summary>Search engines show about so many letters of a description.</summary>
    public const int Description = 160;

    /// <summary>The text itself, or as many whole words of it as fit, with an ellipsis.</summary>
    public static string At(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', longest - 1);
        var end = space > longest / 2 ? space : longest - 1;
        end = char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '–', '—', '(') + "…";
    }
}
