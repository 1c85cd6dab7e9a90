using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace XenModeKB.SiteTests.Pages;

/// <summary>The accessibility judge, asked for what is wrong alone: naming every element that is in order takes most of its time.</summary>
internal static class Axe
{
    private const string Run = """
        ([rule, but]) => axe.run(document, { resultTypes: ['violations'], ...(rule ? { runOnly: { type: 'rule', values: [rule] } } : {}), ...(but ? { rules: { [but]: { enabled: false } } } : {}) })
          .then(found => found.violations.map(v => `${v.id}: ${v.help} (${v.nodes.length}): ${v.nodes[0].html}`))
        """;

    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What every rule, or the one named, finds wrong with the page.</summary>
    public static Task<string[]> Violations(IPage page, string? rule = null) => Ask(page, rule, null);

    /// <summary>What every rule but one finds.</summary>
    public static Task<string[]> ViolationsBut(IPage page, string rule) => Ask(page, null, rule);

    private static async Task<string[]> Ask(IPage page, string? only, string? but)
    {
        await page.EvaluateAsync(s_script);
        return await page.EvaluateAsync<string[]>(Run, new[] { only, but });
    }
}
