using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using XenModeKB.Pipeline;

namespace XenModeKB.Links;

/// <summary>What is remembered of an address between runs.</summary>
/// <param name="Verdict">Of the last run that asked.</param>
/// <param name="Checked">The day of that run.</param>
/// <param name="Status">Of its last response; 0 without one.</param>
/// <param name="MovedTo">The new address, or null.</param>
/// <param name="Failures">Days on which it was not there, since it last was.</param>
internal sealed record KnownAddress(Verdict Verdict, DateOnly Checked, int Status, string? MovedTo, ImmutableArray<DateOnly> Failures)
{
    /// <summary>The new address for a link, which may name a part of the page.</summary>
    public string? MovedFor(WebUrl link) =>
        MovedTo is { } to && link.Fragment is not null && WebUrl.Parse(to) is { } url
            ? (url with { Fragment = link.Fragment }).ToString()
            : MovedTo;
}

/// <summary>
/// The memory of external checks: a JSON file with a line per address, sorted, so that it merges well. Written beside and moved into place.
/// </summary>
internal sealed class ExternalState
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SortedDictionary<string, KnownAddress> Addresses { get; } = new(StringComparer.Ordinal);

    /// <exception cref="WordedException">The file is not a state file.</exception>
    public static ExternalState Read(string path)
    {
        var state = new ExternalState();
        if (!File.Exists(path))
        {
            return state;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var address in document.RootElement.GetProperty("addresses").EnumerateObject())
            {
                state.Addresses[address.Name] = Known(address.Value);
            }

            return state;
        }
        catch (Exception e) when (
            e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException
                or OverflowException)
        {
            throw new WordedException($"'{path}' is not a state file of external links: {e.Message}", e);
        }
    }

    /// <summary>
    /// A reader sees the old file or the new one, never a half. The new content first goes to a file with a random name, so that no link
    /// put there beforehand leads the writing elsewhere.
    /// </summary>
    public void Write(string path)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var fresh = $"{full}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}.new";
        try
        {
            using (var to = new FileStream(fresh, FileMode.CreateNew, FileAccess.Write))
            {
                WriteTo(to);
                to.Flush(flushToDisk: true);
            }

            File.Move(fresh, full, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
    }

    private void WriteTo(Stream to)
    {
        to.Write("{\"version\":1,\"addresses\":{"u8);
        var first = true;
        foreach (var (address, known) in Addresses)
        {
            to.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            to.Write(JsonSerializer.SerializeToUtf8Bytes(address));
            to.WriteByte((byte)':');
            using var json = new Utf8JsonWriter(to, s_options);
            Write(json, known);
        }

        to.Write("\n}}\n"u8);
    }

    private static void Write(Utf8JsonWriter json, KnownAddress known)
    {
        json.WriteStartObject();
        json.WriteString("verdict", known.Verdict.ToString());
        json.WriteString("checked", Day(known.Checked));
        json.WriteNumber("status", known.Status);
        if (known.MovedTo is not null)
        {
            json.WriteString("movedTo", known.MovedTo);
        }

        if (!known.Failures.IsEmpty)
        {
            json.WriteStartArray("failures");
            foreach (var day in known.Failures)
            {
                json.WriteStringValue(Day(day));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static KnownAddress Known(JsonElement json) => new(
        Word(json.GetProperty("verdict").GetString()),
        Day(json.GetProperty("checked")),
        json.GetProperty("status").GetInt32(),
        json.TryGetProperty("movedTo", out var moved) ? moved.GetString() : null,
        json.TryGetProperty("failures", out var failures) ? [.. failures.EnumerateArray().Select(Day)] : []);

    /// <summary>By its name alone: a number would be taken for any verdict, and for none.</summary>
    private static Verdict Word(string? name) =>
        Enum.GetNames<Verdict>().Contains(name) ? Enum.Parse<Verdict>(name!) : throw new FormatException($"'{name}' is not a verdict.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(JsonElement json) =>
        DateOnly.ParseExact(json.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
