namespace XenModeKB.Pipeline;

/// <summary>The phases of a pipeline, in their order.</summary>
public enum Phase
{
    /// <summary>Documents come in from the world.</summary>
    Input,

    /// <summary>They become what the pipeline knows of them, without the other pipelines' pages.</summary>
    Process,

    /// <summary>What needs the results of the other pipelines is made.</summary>
    PostProcess,

    /// <summary>Files are printed and written.</summary>
    Output,
}
