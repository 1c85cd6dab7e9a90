using System.Diagnostics;
using System.Runtime.Versioning;

namespace XenModeKB.Tests.Cli;

/// <summary>What a flag or argument names, or what a command reads besides the build, is no file: the command ends, soon, says so and is no internal error.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FaultTests : IDisposable
{
    private static readonly (string Name, Action<string> Make)[] s_faults =
    [
        ("a pipe", full => Process.Start("mkfifo", [full])!.WaitForExit()),
        ("a folder", full => Directory.CreateDirectory(full)),
        ("a link to nowhere", full => File.CreateSymbolicLink(full, "/nowhere")),
        ("a link to a device", full => File.CreateSymbolicLink(full, "/dev/zero")),
        ("a link to itself", full => File.CreateSymbolicLink(full, Path.GetFileName(full))),
        ("nothing", _ => { }),
        ("an empty file", full => File.WriteAllText(full, "")),
        ("nothing but zeros", full => File.WriteAllBytes(full, new byte[3000])),
        ("half a list", full => File.WriteAllText(full, "[{\"a\":")),
        ("deep brackets", full => File.WriteAllText(full, new string('[', 20_000))),
        ("deep braces", full => File.WriteAllText(full, "@a{b, c = " + new string('{', 200_000))),
    ];

    private readonly KbRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData("site/index.html", "links site")]
    [InlineData("site/a.css", "links site")]
    [InlineData("site/site-manifest.json", "links site")]
    [InlineData("site/api/v1/references.json", "links site --external --pace 0")]
    [InlineData("state.json", "links site --external --state state.json")]
    [InlineData("list.json", "links site --external --archives list.json")]
    [InlineData("old.json", "links site --against old.json")]
    [InlineData("old.json", "check --against old.json")]
    [InlineData("more.bib", "new reference topic --from more.bib")]
    [InlineData("input/references/topic.yml", "new reference topic/some-key")]
    [InlineData("input/templates/page.md", "new page guides/new")]
    [InlineData("input/data/schemas/inits.json", "new entity inits/new")]
    [InlineData("input/site.yml", "new page guides/new")]
    [InlineData("input/site.yml", "drift")]
    [InlineData("output", "build")]
    public void What_is_no_file_is_told(string path, string command)
    {
        foreach (var (name, make) in s_faults)
        {
            _run.Write("site/good.html", "<!doctype html><html lang=en><title>t</title><p>x");
            _run.Write("good.bib", "@book{a, title = {B}}");
            var full = Path.Combine(_run.Root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            Clear(full);
            make(full);

            var exit = _run.Kb(command.Split(' '));

            Assert.True(exit is 0 or 1 or 2, $"{command} with {name} at {path}: exit {exit}\n{_run.Error}");
            Assert.True(exit == 0 || _run.Error.Length + _run.Out.Length > 0, $"{command} with {name} at {path} says nothing");
        }
    }

    private static void Clear(string full)
    {
        if (Directory.Exists(full) && new DirectoryInfo(full).LinkTarget is null)
        {
            Directory.Delete(full, recursive: true);
        }

        File.Delete(full);
    }
}
