namespace XenModeKB.Theme;

/// <summary>Turns finished view models into pages. A theme only prints: it looks nothing up and decides nothing about content.</summary>
public interface ITheme
{
    /// <summary>
    /// Writes the whole HTML document, from the doctype on. The same view gives the same text; safe to call from several threads.
    /// </summary>
    void Render(PageView view, TextWriter page);
}
