namespace XenModeKB.Links;

/// <summary>
/// Splits a <c>srcset</c> by the HTML standard's steps: commas inside a URL (data:) and inside parentheses do not separate.
/// </summary>
internal static class Srcset
{
    public static List<(int Start, int End)> Urls(string value)
    {
        var urls = new List<(int, int)>();
        var at = 0;
        while (true)
        {
            while (at < value.Length && (Ascii.IsSpace(value[at]) || value[at] == ','))
            {
                at++;
            }

            if (at == value.Length)
            {
                return urls;
            }

            var start = at;
            while (at < value.Length && !Ascii.IsSpace(value[at]))
            {
                at++;
            }

            var end = at;
            while (value[end - 1] == ',')
            {
                end--;
            }

            urls.Add((start, end));
            at = end < at ? at : SkipDescriptors(value, at);
        }
    }

    private static int SkipDescriptors(string value, int at)
    {
        var inParentheses = false;
        for (; at < value.Length; at++)
        {
            if (value[at] == ',' && !inParentheses)
            {
                return at;
            }

            inParentheses = value[at] == '(' || (inParentheses && value[at] != ')');
        }

        return at;
    }
}
