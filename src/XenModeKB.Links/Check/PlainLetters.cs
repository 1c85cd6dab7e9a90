using System.Text;

namespace XenModeKB.Links;

/// <summary>
/// Letters without their marks. Our own table, because cultures and normalization forms are switched off for the sake of equal bytes on
/// every machine.
/// </summary>
internal static class PlainLetters
{
    private const char First = '\u00C0';

    /// <summary>From U+00C0 to U+017F; '*' stands for the letters that become two, or that are none.</summary>
    private const string Bases =
        "AAAAAA*CEEEEIIIIDNOOOOO*OUUUUY**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi**JjKkkLlLlLlLlLlNnNnNnnNnOoOoOo**"
        + "RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>Lower case, without marks: <c>Configuração</c> is <c>configuracao</c>.</summary>
    public static string Of(string text)
    {
        var to = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(to, c);
        }

        return to.ToString();
    }

    private static void Append(StringBuilder to, char c)
    {
        if (c is >= '\u0300' and <= '\u036F')
        {
            return;
        }

        if (c < First || c - First >= Bases.Length || Bases[c - First] == '*')
        {
            _ = c switch
            {
                'Æ' or 'æ' => to.Append("ae"),
                'Œ' or 'œ' => to.Append("oe"),
                'Ĳ' or 'ĳ' => to.Append("ij"),
                'Þ' or 'þ' => to.Append("th"),
                'ß' => to.Append("ss"),
                _ => to.Append(char.ToLowerInvariant(c)),
            };
            return;
        }

        to.Append(char.ToLowerInvariant(Bases[c - First]));
    }
}
