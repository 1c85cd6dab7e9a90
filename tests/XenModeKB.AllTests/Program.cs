// Every test of the repository, in one command. 1. The judges that are no .NET packages are installed; 2. each test project runs;
// 3. where the command-line contract's own checks lie beside the repository, the published tool is held to them; 4. the last line adds up what was reported.
using XenModeKB.AllTests;

var root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "XenModeKB.sln")))
{
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run this inside the repository.");
}

var total = TestProject.Run(root, "XenModeKB.Tests");
Console.WriteLine(total);
return total.Failed == 0 ? 0 : 1;
