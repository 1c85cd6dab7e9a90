// Every test of the repository, in one command. 1. What the machine lacks is installed, or told; 2. the judges and lists that are no .NET packages
// are installed; 3. each test project runs, the second on the program as it is published; 4. beside them that program is held to its contract, and
// its package is installed and makes a site; 5. the last line adds up what was reported.
using System.Collections.Concurrent;
using XenModeKB.AllTests;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "XenModeKB.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
}

if (!new Machine(root).Prepare())
{
    Console.WriteLine(Count.Failure);
    return 1;
}

Lists.Unpack(root);
// Takes minutes of one processor; its lines wait for the end.
var lines = new ConcurrentQueue<string>();
var contract = new Contract(root, lines.Enqueue);
Environment.SetEnvironmentVariable("KB_TOOL", contract.Kb);
var published = Task.Run(contract.Publish);
var held = Task.Run(async () => await published + contract.Check() + new Package(root, lines.Enqueue).Check());
var total = Judges.Install(root) + TestProject.Run(root, "XenModeKB.Tests");
await published;
total += TestProject.Run(root, "XenModeKB.SiteTests") + await held;
foreach (var line in lines)
{
    Console.WriteLine(line);
}

Console.WriteLine(total);
return total.Failed == 0 ? 0 : 1;
