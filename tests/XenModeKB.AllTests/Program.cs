// Every test of the repository, in one command. 1. The judges that are no .NET packages are installed; 2. the program is published, and held to
// its contract while 3. each test project runs; 4. its package is installed and
// makes a site; 5. the last line adds up what was reported.
using XenModeKB.AllTests;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "XenModeKB.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
}

var contract = new Contract(root);
var total = Judges.Install(root) + contract.Publish();
var held = contract.Check();
total += TestProject.Run(root, "XenModeKB.Tests") + new Package(root).Check() + TestProject.Run(root, "XenModeKB.SiteTests") + await held;
contract.Show();
Console.WriteLine(total);
return total.Failed == 0 ? 0 : 1;
