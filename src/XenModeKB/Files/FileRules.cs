using XenModeKB.Pipeline;

namespace XenModeKB.Files;

/// <summary>Problems of input files before anything is parsed (KB1001 to KB1019).</summary>
internal static class FileRules
{
    private static readonly Rule s_notUtf8 = new("KB1001", Severity.Error, "Text that is not UTF-8", "Save the file as UTF-8.");
    private static readonly Rule s_empty = new("KB1002", Severity.Error, "Empty file", "Fill the file or delete it.");
    private static readonly Rule s_tooLarge = new(
        "KB1003", Severity.Error, "File that is too large", "Split the text into several pages, or make the picture smaller.");
    private static readonly Rule s_link = new(
        "KB1004", Severity.Error, "Symbolic link in input/ or theme/",
        "Put the file itself there: a link may lead out of the repository, and not every system has links.");
    private static readonly Rule s_name = new(
        "KB1005", Severity.Error, "File or folder name that is not kebab-case",
        "Use lower-case ASCII letters, digits and single hyphens: names become URLs.");
    private static readonly Rule s_unread = new(
        "KB1006", Severity.Error, "File that nothing reads",
        "Move it to the folder that its kind belongs in, give it the ending that is read there, or delete it.");
    private static readonly Rule s_control = new(
        "KB1007", Severity.Error, "Control character", "Delete the character; it can't be part of a page.");
    private static readonly Rule s_unsafeSvg = new(
        "KB1008", Severity.Error, "SVG that could run or load something",
        "Save it as plain SVG: only what draws is allowed, no script or animation, and no address but `#id` and pixels as data.");
    private static readonly Rule s_unreadable = new(
        "KB1009", Severity.Error, "File or folder that can't be read",
        "Check that it is a file or folder and that its permissions allow reading.");
    private static readonly Rule s_addressTaken = new(
        "KB1010", Severity.Error, "Two files with one address", "Give one of the two another name or slug.");
    private static readonly Rule s_noSettings = new(
        "KB1011", Severity.Error, "Site without settings", "Add input/site.yml with `title`, `description`, `base_url` and `locales`.");

    private static readonly Rule s_conflict = new(
        "KB1012", Severity.Error, "Merge conflict that is not resolved",
        "Keep what is right of the lines between `<<<<<<<` and `>>>>>>>`, and delete these marks and `=======`.");
    private static readonly Rule s_invisible = new(
        "KB1013", Severity.Warning, "Invisible character",
        "Delete it: it came with something that was copied; words with it are not found, or look like others.");
    private static readonly Rule s_otherKind = new(
        "KB1014", Severity.Error, "File of another kind than its name says",
        "Give the file the extension of its kind, or save it again as what its name says.");
    private static readonly Rule s_largePicture = new(
        "KB1015", Severity.Warning, "Picture that is larger than a page needs",
        "Make it smaller: readers wait for it. 2,000 pixels are enough for any screen, WebP takes the least room.");

    public static Diagnostic Conflict(string path, int line) =>
        s_conflict.At(new(path, line, 1), "A merge left both sides of a conflict here.");

    public static Diagnostic Invisible(string path, int line, int column, int character, int count) =>
        s_invisible.At(new(path, line, column), count == 1
            ? (Message)$"The character U+{character:X4}, which nobody sees, stands here."
            : $"The character U+{character:X4}, which nobody sees, stands here; {count} such characters are in the file.");

    public static Diagnostic OtherKind(string path, string named, string? found, string? extension) =>
        s_otherKind.At(SourceSpan.FileStart(path), found is null
            ? (Message)$"This is no {named} file."
            : $"This is a {found} file, not {named}; its name should end in '{extension}'.");

    public static Diagnostic HeavyPicture(string path, long bytes, long most) =>
        s_largePicture.At(SourceSpan.FileStart(path), $"The picture has {bytes / 1024} KiB; {most / 1024} KiB is plenty.");

    public static Diagnostic WidePicture(string path, int width, int height, int most) =>
        s_largePicture.At(SourceSpan.FileStart(path), $"The picture has {width} × {height} pixels; {most} is plenty.");

    public static Diagnostic NoSettings(string path) =>
        s_noSettings.At(SourceSpan.FileStart(path), "The file is missing: it gives a site its title, address and languages.");

    public static Diagnostic AddressTaken(SourceSpan where, string address, Message other) =>
        s_addressTaken.At(where, $"The file '{address}' of the site would be written twice: by this and by {other}.");

    public static Diagnostic FileAndFolder(SourceSpan where, string address) =>
        s_addressTaken.At(where, $"'{address}' would be a file of the site and a folder, too.");

    public static Diagnostic NotUtf8(string path, int line, int column) =>
        s_notUtf8.At(new(path, line, column), "These bytes are not UTF-8.");

    public static Diagnostic Empty(string path) => s_empty.At(SourceSpan.FileStart(path), "The file is empty.");

    public static Diagnostic TooLarge(string path, long bytes, long limit) =>
        s_tooLarge.At(SourceSpan.FileStart(path), $"The file has {bytes / 1024} KiB; {limit / 1024} KiB is the limit for its kind.");

    public static Diagnostic Link(string path, string? target) =>
        s_link.At(
            SourceSpan.FileStart(path),
            target is null || target.Any(char.IsControl)
                ? (Message)$"This is a symbolic link, which is not followed."
                : $"This is a symbolic link to '{target}', which is not followed.");

    public static Diagnostic Name(string path, string name, string? meant) =>
        s_name.At(
            SourceSpan.FileStart(path),
            $"The name '{name}' can't become a URL: use only a-z, 0-9 and single hyphens.{Suggest.DidYouMean(meant)}");

    public static Diagnostic ReservedName(string path, string name) =>
        s_name.At(SourceSpan.FileStart(path), $"The name '{name}' can't be that of a file on Windows: choose another.");

    public static Diagnostic Unread(string path, Message hint) =>
        s_unread.At(SourceSpan.FileStart(path), $"Nothing reads this file here. {hint}");

    public static Diagnostic UnreadFolder(string path, Message hint) =>
        s_unread.At(SourceSpan.FileStart(path), $"Nothing reads this folder. {hint}");

    public static Diagnostic Control(string path, int line, int column, char character) =>
        s_control.At(new(path, line, column), $"The control character U+{(int)character:X4} stands here.");

    public static Diagnostic UnsafeSvg(string path, int line, int column, Message what, Message? hint = null) =>
        s_unsafeSvg.At(new(path, Math.Max(1, line), Math.Max(1, column)), $"The picture has {what}.{hint}");

    public static Diagnostic Unreadable(string path, Message reason) =>
        s_unreadable.At(SourceSpan.FileStart(path), $"The file can't be read: {reason}.");

    public static Diagnostic UnreadableFolder(string path) =>
        s_unreadable.At(SourceSpan.FileStart(path), "The folder can't be looked into.");
}
