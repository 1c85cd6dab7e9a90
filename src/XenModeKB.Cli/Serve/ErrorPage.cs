using System.Text;
using XenModeKB.Cli.Printing;
using XenModeKB.Html;
using XenModeKB.Pipeline;

namespace XenModeKB.Cli.Serve;

/// <summary>
/// The page that stands for every page while the build has errors, and before there is a first one. It is loaded again when that changes.
/// </summary>
internal static class ErrorPage
{
    private const int LineWidth = 110;

    /// <summary>More than an author reads at once; the terminal has them all.</summary>
    private const int MostShown = 200;

    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
        + "h2{font-size:1rem;margin:2rem 0 0}pre{overflow-x:auto;padding:.75rem;border-left:.25rem solid}"
        + ".error pre{border-color:#c33}.warning pre{border-color:#b80}p{margin:.25rem 0}";

    /// <param name="preview">What went wrong.</param>
    /// <param name="hasLast">Whether the last good build has the page that was asked for.</param>
    /// <param name="source">For the lines.</param>
    /// <param name="language">Of whoever writes.</param>
    public static string Html(Preview preview, bool hasLast, SourceLines source, Language language)
    {
        var body = new StringBuilder();
        if (preview.IsFirst)
        {
            body.Append($"<h1>{Text($"The site is being built")}</h1>\n<p>{Text($"This page shows it as soon as it is there.")}</p>\n");
        }
        else if (preview.Failure is { } failure)
        {
            body.Append($"<h1>{Text($"The build did not finish")}</h1>\n<p>{HtmlBuilder.Escape(failure)}</p>\n");
        }
        else if (preview.Report is { } report)
        {
            body.Append($"<h1>{Text($"{Format.Errors(report.Errors)}, {Format.Warnings(report.Warnings)}")}</h1>\n");
            body.Append(hasLast ? $"<p><a href=\"?{LiveReload.LastGood}\">{Text($"The page as it was before")}</a></p>\n" : "");
            var groups = FindingGroup.Of(report.Diagnostics, least: 2).OrderByDescending(group => group.First.Severity);
            foreach (var group in groups.Take(MostShown))
            {
                Append(body, group, source, language);
            }
        }

        var title = preview.IsFirst ? (Message)$"The site is being built" : $"Errors";
        return $"<!doctype html>\n<html lang=\"{language.Code}\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width\">\n"
            + $"<title>{Text(title)} · kb serve</title>\n<style>{Style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n";

        string Text(Message words) => HtmlBuilder.Escape(words.In(language));
    }

    private static void Append(StringBuilder body, FindingGroup group, SourceLines source, Language language)
    {
        var diagnostic = group.First;
        var kind = Format.Of(diagnostic.Severity);
        var word = Format.Word(diagnostic.Severity).In(language);
        body.Append($"<section class=\"{kind}\">\n<h2>{HtmlBuilder.Escape(diagnostic.Span.ToString())}: {word} {diagnostic.Code}</h2>\n");
        body.Append($"<p>{HtmlBuilder.Escape(diagnostic.Words.In(language))}</p>\n");
        if (source.Line(diagnostic.Span.Path, diagnostic.Span.Line) is { Length: > 0 } line)
        {
            var (text, carets) = CodeFrame.Draw(line, diagnostic.Span, LineWidth);
            body.Append($"<pre>{HtmlBuilder.Escape(text)}\n{carets}</pre>\n");
        }

        if (group.AlsoIn(span => span.ToString()) is { } others)
        {
            body.Append($"<p>{HtmlBuilder.Escape(others.In(language))}</p>\n");
        }

        body.Append($"<p>{HtmlBuilder.Escape(language.Translate(diagnostic.Rule.Help))}</p>\n</section>\n");
    }
}
