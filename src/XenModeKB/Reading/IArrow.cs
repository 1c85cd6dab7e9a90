
namespace XenModeKB.Reading;

/// <summary>An arrow of a graph whose nodes are numbered from 0.</summary>
internal interface IArrow
{
    /// <summary>Number of the node that it leaves.</summary>
    int From { get; }

    /// <summary>Number of the node that it leads to.</summary>
    int To { get; }
}
