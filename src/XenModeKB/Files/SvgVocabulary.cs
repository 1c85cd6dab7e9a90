using System.Collections.Frozen;

namespace XenModeKB.Files;

/// <summary>What a still picture is drawn with. Everything else is refused: a list of what is dangerous is never complete.</summary>
internal static class SvgVocabulary
{
    public const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Elements of the SVG namespace that draw, describe or group.</summary>
    public static FrozenSet<string> Elements { get; } = Words(
        """
        a circle clipPath defs desc ellipse g image line linearGradient marker mask metadata path pattern polygon polyline
        radialGradient rect stop style svg switch symbol text textPath title tspan use view filter feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
        feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
        feSpotLight feTile feTurbulence
        """);

    /// <summary>
    /// Attributes whose value the browser shows or compares, and never takes apart. So are those that begin with <c>aria-</c> or
    /// <c>data-</c>.
    /// </summary>
    public static FrozenSet<string> TextAttributes { get; } =
        Words("class id lang media role systemLanguage tabindex title type version xml:id xml:lang xml:space");

    /// <summary>Attributes that the browser reads as CSS, or as numbers, words and functions that look like it.</summary>
    public static FrozenSet<string> ValueAttributes { get; } = Words(
        """
        style

        cx cy d dx dy fx fy fr gradientTransform gradientUnits height lengthAdjust markerHeight markerUnits markerWidth
        maskContentUnits maskUnits method offset orient pathLength patternContentUnits patternTransform patternUnits clipPathUnits
        points preserveAspectRatio r refX refY rotate rx ry side spacing spreadMethod startOffset textLength transform
        transform-origin viewBox width x x1 x2 y y1 y2 z zoomAndPan

        amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterUnits in in2 intercept k1 k2
        k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order pointsAtX pointsAtY pointsAtZ
        preserveAlpha primitiveUnits radius result scale seed slope specularConstant specularExponent stdDeviation stitchTiles
        surfaceScale tableValues targetX targetY values xChannelSelector yChannelSelector

        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
        color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
        flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
        font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
        letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
        overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-overflow
        text-rendering unicode-bidi vector-effect visibility white-space word-spacing writing-mode
        """);

    /// <summary>Functions of CSS that load nothing; the argument of <c>url</c> is looked at.</summary>
    public static FrozenSet<string> Functions { get; } = Words(
        """
        url calc clamp max min var color color-mix hsl hsla hwb lab lch light-dark oklab oklch rgb rgba matrix matrix3d perspective
        rotate rotate3d rotatex rotatey rotatez scale scale3d scalex scaley scalez skew skewx skewy translate translate3d translatex
        translatey translatez blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia circle ellipse
        inset path polygon rect conic-gradient linear-gradient radial-gradient and has is lang not nth-child nth-last-child
        nth-last-of-type nth-of-type or where
        """);

    /// <summary>Rules of CSS that choose among others.</summary>
    public static FrozenSet<string> AtRules { get; } = Words("media supports");

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
