using XenModeKB.Pipeline;

namespace XenModeKB.References;

/// <summary>Dates that contradict the calendar of today or each other, and sources that were not checked for a long time.</summary>
internal static class CheckDates
{
    public static IEnumerable<Diagnostic> Of(Reference reference, int limitMonths, DateOnly today)
    {
        foreach (var date in new[] { reference.Issued, reference.Accessed, reference.Checked, reference.ArchiveDate }.OfType<DateField>())
        {
            if (date.Date.First > today)
            {
                yield return ReferenceRules.Future(date);
            }
        }

        if (reference is { Accessed: { } accessed, Issued: { } issued } && accessed.Date.Last < issued.Date.First)
        {
            yield return ReferenceRules.AccessedEarly(accessed, issued);
        }

        if (reference is { Accessed: { } read, Url: null })
        {
            yield return ReferenceRules.AccessedNoUrl(read.Span);
        }

        if (reference.Checked is { } looked && IsOld(looked, limitMonths, today))
        {
            yield return ReferenceRules.Old(looked, limitMonths);
        }
    }

    public static bool IsOld(DateField looked, int limitMonths, DateOnly today)
    {
        var months = ((today.Year - looked.Date.Last.Year) * 12) + today.Month - looked.Date.Last.Month;
        return months > limitMonths || (months == limitMonths && today.Day > looked.Date.Last.Day);
    }
}
