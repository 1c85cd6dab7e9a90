using System.Collections.Immutable;
using XenModeKB.Localization;
using XenModeKB.Model;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Localization;

/// <summary>Units and records are written <c>id:fingerprint</c>.</summary>
public sealed class MatchRecordsTests
{
    [Theory]
    [InlineData("a:1 b:2", "a:1 b:2", "a=a:1 b=b:2", "")]
    [InlineData("a:1 b:3", "a:1 b:2", "a=a:1 b=b:2", "")]
    [InlineData("a:1 c:2", "a:1 b:2", "a=a:1 c=b:2", "")]
    [InlineData("a:1 c:3", "a:1 b:2", "a=a:1", "b:2")]
    [InlineData("0:9 1:1 2:2", "0:1 1:2", "1=0:1 2=1:2", "")]
    [InlineData("0:2", "0:1 1:2", "0=1:2", "")]
    [InlineData("0:1 1:1", "0:1", "0=0:1", "")]
    [InlineData("0:2 1:1", "0:1 1:2", "0=1:2 1=0:1", "")]
    public void A_record_is_found_by_id_and_by_what_was_said(string units, string records, string expected, string left)
    {
        var all = Split(units).Select(pair => new TranslationUnit(pair[0], default, pair[1], null)).ToImmutableArray();
        var match = new MatchRecords(all, [.. Split(records).Select(pair => new TranslationRecord(new Located<string>(pair[0], SourceSpan.FileStart("r")), pair[1], default))]);

        Assert.Equal(expected, string.Join(' ', all.Where(unit => match.Of(unit) is not null).Select(unit => $"{unit.Id}={Show(match.Of(unit)!)}")));
        Assert.Equal(left, string.Join(' ', match.Left.Select(Show)));
    }

    private static IEnumerable<string[]> Split(string text) => text.Split(' ').Select(pair => pair.Split(':'));

    private static string Show(TranslationRecord record) => $"{record.Id.Value}:{record.Fingerprint}";
}
