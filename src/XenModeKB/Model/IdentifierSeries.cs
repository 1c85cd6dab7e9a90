using System.Text.RegularExpressions;

namespace XenModeKB.Model;

/// <summary>
/// A series of numbers that only the site's subject has, such as those of a vendor's advisories. The site declares it; a source then names
/// its
/// number under <c>identifiers</c>, wherever it could name a CVE.
/// </summary>
/// <param name="Id">Field under <c>identifiers</c>.</param>
/// <param name="Pattern">Form of a whole number; null when it is invalid (and was reported): then no number is judged.</param>
/// <param name="Example">A number of the series, for messages.</param>
public sealed record IdentifierSeries(Located<string> Id, Regex? Pattern, string Example);
