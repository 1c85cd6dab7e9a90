using System.Buffers;
using System.Text;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Theme;

/// <summary>Prints a view with the theme into the file of its route.</summary>
internal sealed class PrintView(ITheme theme)
{
    public Outcome<OutputFile> Apply(PageView input)
    {
        using var page = new StringWriter { NewLine = "\n" };
        theme.Render(input, page);
        return Outcome.Of(new OutputFile(PathOf(input.Route), Utf8(page.GetStringBuilder()))
        {
            LinkOrigins = input.LinkOrigins,
            Origin = input.Origin,
        });
    }

    private static byte[] Utf8(StringBuilder text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, text.Length);
        var chars = buffer.AsSpan(0, text.Length);
        var bytes = GC.AllocateUninitializedArray<byte>(Encoding.UTF8.GetByteCount(chars));
        Encoding.UTF8.GetBytes(chars, bytes);
        ArrayPool<char>.Shared.Return(buffer);
        return bytes;
    }

    private static string PathOf(string route) => route.Length == 0 || route.EndsWith('/') ? route + "index.html" : route;
}
