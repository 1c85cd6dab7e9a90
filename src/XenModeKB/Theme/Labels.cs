using XenModeKB.Model;

namespace XenModeKB.Theme;

/// <summary>The interface strings of one language.</summary>
public sealed class Labels(Strings strings, Locale locale)
{
    public string this[string key] => strings.Get(locale, key);

    /// <summary>A string with its <c>{0}</c>, <c>{1}</c>… filled in.</summary>
    public string Format(string key, params ReadOnlySpan<object> arguments) => strings.Get(locale, key, arguments);
}
