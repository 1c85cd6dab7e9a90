using System.Globalization;

namespace XenModeKB.Cli.Commands;

/// <summary>
/// The variable <c>KB_TEST_PORT</c>, for tests alone: the one port of this machine that may be asked. Every other address that is not
/// public is refused.
/// </summary>
internal static class TestPort
{
    public static int? Read(CliContext context) =>
        int.TryParse(context.Variable("KB_TEST_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
}
