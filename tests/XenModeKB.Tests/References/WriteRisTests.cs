using System.Text.RegularExpressions;
using XenModeKB.References;

namespace XenModeKB.Tests.References;

public sealed class WriteRisTests
{
    /// <summary>Readers of the format look for the last line of a record to find the next one.</summary>
    [Fact]
    public void Each_record_has_an_end_and_each_line_too()
    {
        var text = WriteRis.Of(ReferencesTestBed.List().All, ReferencesTestBed.English);

        Assert.Matches(new Regex(@"\A(TY  - [A-Z]+\r\n([A-Z][A-Z0-9]  - [^\r\n]+\r\n)+ER  - \r\n){2}\z"), text);
        Assert.Equal(["TY", "ER", "TY", "ER"], text.Split("\r\n").Where(line => line.StartsWith("TY", StringComparison.Ordinal) || line.StartsWith("ER", StringComparison.Ordinal)).Select(line => line[..2]));
    }
}
