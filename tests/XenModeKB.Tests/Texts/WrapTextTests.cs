using System.Globalization;
using CsCheck;
using XenModeKB.Texts;

namespace XenModeKB.Tests.Texts;

public sealed class WrapTextTests
{
    /// <summary>Advance widths in thousandths of the font size, read from the files of DejaVu Sans (the widest common system font) and Liberation Sans (the widths of Arial and Helvetica).</summary>
    private const string Advances = """
        ! 401 278  " 460 355  # 838 556  $ 636 556  % 950 889  & 780 667  ' 275 191  ( 390 333  ) 390 333  * 500 389  + 838 584  , 318 278  - 361 333
        . 318 278  / 337 278  0 636 556  1 636 556  2 636 556  3 636 556  4 636 556  5 636 556  6 636 556  7 636 556  8 636 556  9 636 556  : 337 278
        ; 337 278  < 838 584  = 838 584  > 838 584  ? 531 556  @ 1000 1015  A 684 667  B 686 667  C 698 722  D 770 722  E 632 667  F 575 611  G 775 778
        H 752 722  I 295 278  J 295 500  K 656 667  L 557 556  M 863 833  N 748 722  O 787 778  P 603 667  Q 787 778  R 695 722  S 635 667  T 611 611
        U 732 722  V 684 667  W 989 944  X 685 667  Y 611 667  Z 685 611  [ 390 278  \ 337 278  ] 390 278  ^ 838 469  _ 500 556  ` 500 333  a 613 556
        b 635 556  c 550 500  d 635 556  e 615 556  f 352 278  g 635 556  h 634 556  i 278 222  j 278 222  k 579 500  l 278 222  m 974 833  n 634 556
        o 612 556  p 635 556  q 635 556  r 411 333  s 521 500  t 392 278  u 634 556  v 592 500  w 818 722  x 592 500  y 592 500  z 525 500  { 636 334
        | 337 260  } 636 334  ~ 838 584  á 613 556  à 613 556  â 613 556  ã 613 556  ç 550 500  é 615 556  ê 615 556  í 278 278  ó 612 556  ô 612 556
        õ 612 556  ú 634 556  ü 634 556  Á 684 667  À 684 667  Â 684 667  Ã 684 667  Ç 698 722  É 632 667  Ê 632 667  Í 295 278  Ó 787 778  Ô 787 778
        Õ 787 778  Ú 732 722  Ü 732 722  ñ 634 556  – 500 556  — 1000 1000  … 1000 1000  “ 518 333  ” 518 333  ‘ 318 222  ’ 318 222  → 838 1000
        ↑ 838 500  ° 500 400  º 471 365  ª 471 370  ≥ 838 549  ≤ 838 549  × 838 584  · 318 278
        """;

    [Fact]
    public void No_character_is_wider_than_its_measure_in_two_common_fonts() =>
        Assert.All(
            Advances.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Chunk(3),
            row => Assert.True(
                TextMeasure.Width(row[0], 1000) >= Math.Max(int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture)),
                $"{row[0]} is measured {TextMeasure.Width(row[0], 1000)}"));

    [Fact]
    public void A_space_is_wide_enough() => Assert.True(TextMeasure.Width(" ", 1000) >= 318);

    [Fact]
    public void Characters_of_other_scripts_count_as_wide_as_any() =>
        Assert.All(new[] { "世", "Ж", "ש", "😀", "ﷺ" }, text => Assert.True(TextMeasure.Width(text, 1) >= 1));

    [Fact]
    public void Lines_are_as_even_as_their_number_allows() =>
        Assert.Equal(["aaaa bbbb", "cccc dddd"], WrapText.Lines("aaaa bbbb cccc dddd", 10, TextMeasure.Width("aaaa bbbb cccc ", 10)));

    [Fact]
    public void A_path_breaks_after_a_slash() =>
        Assert.Equal(["/sys/hypervisor/", "guest_type"], WrapText.Lines("/sys/hypervisor/guest_type", 10, TextMeasure.Width("/sys/hypervisor/guest", 10)));

    [Fact]
    public void Wrapped_text_keeps_every_character_and_no_line_is_too_wide() =>
        Gen.Select(Gen.Char["abcWM -/_=é世"].Array[1, 120].Select(letters => new string(letters)), Gen.Double[30, 300]).Sample(
            (text, width) =>
            {
                var lines = WrapText.Lines(text, 13, width);
                Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
                Assert.All(lines, line => Assert.True(TextMeasure.Width(line, 13) <= width + 0.001, line));
            });
}
