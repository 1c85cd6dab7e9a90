using System.Diagnostics;

namespace XenModeKB.SiteTests.Harness;

/// <summary>What a program said.</summary>
public sealed record Answer(int Exit, string Out, string Error)
{
    public string All => Out + Error;
}

/// <summary>Runs other programs to their end.</summary>
internal static class Programs
{
    public static Task<Answer> Kb(params string[] arguments) => Kb(arguments, []);

    public static Task<Answer> Kb(string[] arguments, (string Name, string Value)[] variables, string? folder = null) =>
        Run(Repository.Tool, arguments, variables, folder);

    public static async Task<Answer> Run(string program, IEnumerable<string> arguments, (string Name, string Value)[]? variables = null, string? folder = null)
    {
        using var process = Start(program, arguments, variables, folder);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }

    public static Process Start(string program, IEnumerable<string> arguments, (string Name, string Value)[]? variables = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A test must not change its mind on a CI machine.
        start.Environment.Remove("GITHUB_ACTIONS");
        start.Environment.Remove("GITHUB_STEP_SUMMARY");
        foreach (var (name, value) in variables ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
