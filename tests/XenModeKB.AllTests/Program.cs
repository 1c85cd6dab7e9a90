// Every test of the repository, in one command. 1. What the machine lacks is installed, or told; 2. the judges and lists that are no .NET packages
// are installed; 3. the program is published, and held to its contract while 4. each test project runs; 5. its package is installed and makes a
// site; 6. the last line adds up what was reported.
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
var contract = new Contract(root);
var total = Judges.Install(root) + contract.Publish();
var held = contract.Check();
total += TestProject.Run(root, "XenModeKB.Tests") + new Package(root).Check() + TestProject.Run(root, "XenModeKB.SiteTests") + await held;
contract.Show();
Console.WriteLine(total);
return total.Failed == 0 ? 0 : 1;
