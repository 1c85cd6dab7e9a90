using System.Collections.Immutable;
using System.Text;
using XenModeKB.Files;
using XenModeKB.Pipeline;

namespace XenModeKB.Tests.Files;

/// <summary>What a picture may hold, beside the specs: the ways that were found to run, load or lead away in a browser, and what drawing programs write.</summary>
public sealed class CheckSvgTests
{
    [Theory]
    [InlineData("<rect style='fill:u\\72l(https://elsewhere.example/a)'/>")]
    [InlineData("<rect style='fill:URL( https://elsewhere.example/a )'/>")]
    [InlineData("<rect style='fill:url(\"#a\" https://elsewhere.example/a)'/>")]
    [InlineData("<rect style='fill:url(#a);mask:url(//elsewhere.example/a)'/>")]
    [InlineData("<rect style=\"background:image-set('https://elsewhere.example/a' 1x)\"/>")]
    [InlineData("<rect style=\"background:-webkit-image-set(url(#a) 1x)\"/>")]
    [InlineData("<rect style=\"background:image('a.png')\"/>")]
    [InlineData("<rect fill='url(other.svg#a)'/>")]
    [InlineData("<rect cursor='url(https://elsewhere.example/a),auto'/>")]
    [InlineData("<rect filter='url(/*#a*/https://elsewhere.example/a)'/>")]
    [InlineData("<style>/* a */ @import 'https://elsewhere.example/a';</style>")]
    [InlineData("<style>@imp<!-- -->ort 'https://elsewhere.example/a';</style>")]
    [InlineData("<style>@imp<![CDATA[ort]]> 'https://elsewhere.example/a';</style>")]
    [InlineData("<style>@namespace url(https://elsewhere.example/a);</style>")]
    [InlineData("<style>@font-face{src:url(https://elsewhere.example/a)}</style>")]
    [InlineData("<style>a{content:'\n;}b{fill:url(https://elsewhere.example/a)'}</style>")]
    [InlineData("<style>a{content:'/*'}b{fill:url(https://elsewhere.example/a)}/*'*/</style>")]
    [InlineData("<style><rect/></style>")]
    [InlineData("<style><?xml-stylesheet href='a'?></style>")]
    [InlineData("<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>")]
    [InlineData("<Script>alert(1)</Script>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<handler/>")]
    [InlineData("<animateColor/>")]
    [InlineData("<discard/>")]
    [InlineData("<feImage href='https://elsewhere.example/a'/>")]
    [InlineData("<math xmlns='http://www.w3.org/1998/Math/MathML' href='javascript:alert(1)'/>")]
    [InlineData("<stylesheet xmlns='http://www.w3.org/1999/XSL/Transform'/>")]
    [InlineData("<include xmlns='http://www.w3.org/2001/XInclude' href='a'/>")]
    [InlineData("<rect onclick='alert(1)'/>")]
    [InlineData("<rect ev:event='a' xmlns:ev='http://www.w3.org/2001/xml-events'/>")]
    [InlineData("<g xml:base='https://elsewhere.example/'/>")]
    [InlineData("<a href=' javascript:alert(1)'><text>a</text></a>")]
    [InlineData("<a href='&#x6A;avascript:alert(1)'><text>a</text></a>")]
    [InlineData("<a href='#a' target='_blank' ping='https://elsewhere.example/'/>")]
    [InlineData("<a data-y:href='javascript:alert(1)' xmlns:data-y='http://www.w3.org/1999/xlink'/>")]
    [InlineData("<a aria-y:href='javascript:alert(1)' xmlns:aria-y='http://www.w3.org/1999/xlink'/>")]
    [InlineData("<title>a\u200Bb</title><rect onclick='alert(1)'/>")]
    [InlineData("<a y:href='javascript:alert(1)' xmlns:y='http://www.w3.org/1999/xlink'/>")]
    [InlineData("<use href='data:image/svg+xml;base64,PHN2Zy8+#a'/>")]
    [InlineData("<use href='data:image/png;base64,AAAA'/>")]
    [InlineData("<image href='data:image/svg+xml;base64,PHN2Zy8+'/>")]
    [InlineData("<image href='data:text/html;base64,AAAA'/>")]
    [InlineData("<image href='a.png'/>")]
    [InlineData("<image href=''/>")]
    [InlineData("<?php echo 1 ?>")]
    public void What_could_run_load_or_lead_away_is_refused(string inside) =>
        Assert.Contains(Problems($"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>"), problem => problem.Severity == Severity.Error);

    [Theory]
    [InlineData("<?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<?xml version='1.0' encoding='ISO-2022-JP'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg/>")]
    [InlineData("<g xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/><?xml-stylesheet href='a'?>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>")]
    [InlineData("no XML")]
    public void A_document_that_is_more_or_less_than_one_picture_is_refused(string text) => Assert.NotEmpty(Problems(text));

    [Theory]
    [InlineData("<?xml version='1.0' encoding='UTF-8' standalone='no'?><svg xmlns='http://www.w3.org/2000/svg' version='1.1' viewBox='0 0 1 1'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'><defs><path id='a' d='M0 0'/></defs><use xlink:href='#a' transform='translate(1 2) rotate(3)'/></svg>")]
    [InlineData("<s:svg xmlns:s='http://www.w3.org/2000/svg' role='img' aria-label='url(a) @b'><s:title>url(https://example.org/) @import</s:title></s:svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><style>/* see https://example.org/ */ text{font-family:'DejaVu Sans',sans-serif} @media (prefers-color-scheme: dark){rect:not(.a){fill:rgb(1 2 3);clip-path:url('#c')}}</style></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><image width='1' height='1' href='data:image/png;base64,AAAA'/><rect fill=\"url(#a)\" style='filter: url( #b ); color: var(--x, #fff)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><!-- a comment --><style><![CDATA[ .a { fill: none } ]]></style><style/></svg>")]
    public void What_draws_is_accepted(string text) => Assert.Empty(Problems(text));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n  <style>\n  a{}\n  @import 'b';</style></svg>", 4, 3)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'b';</style></svg>", 1, 48)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n<rect\n  onclick='a'/></svg>", 3, 3)]
    public void The_finding_stands_at_its_place(string text, int line, int column)
    {
        var span = Assert.Single(Problems(text)).Span;
        Assert.Equal((line, column), (span.Line, span.Column));
    }

    private static ImmutableArray<Diagnostic> Problems(string text) => CheckSvg.Problems("input/assets/a.svg", Encoding.UTF8.GetBytes(text));
}
