using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using XenModeKB.Model;
using XenModeKB.Texts;

namespace XenModeKB.Markdown;

/// <summary>Questions and answers of a page in schema.org's words, for search engines.</summary>
internal static class FaqJsonLd
{
    /// <summary>Escapes '&lt;', so that no text can end the script element.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="questions">In the order of the page.</param>
    /// <param name="address">Of the page, whole.</param>
    /// <param name="locale">Its language.</param>
    public static string Write(ImmutableArray<PageQuestion> questions, string address, Locale locale) =>
        Encoding.UTF8.GetString(WriteJson.Of(s_options, json =>
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "FAQPage");
            json.WriteString("inLanguage", locale.Code);
            json.WriteStartArray("mainEntity");
            foreach (var question in questions)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Question");
                json.WriteString("url", $"{address}#{question.Id}");
                json.WriteString("name", question.Text);
                json.WriteStartObject("acceptedAnswer");
                json.WriteString("@type", "Answer");
                json.WriteString("text", question.Answer);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }).Span);
}
