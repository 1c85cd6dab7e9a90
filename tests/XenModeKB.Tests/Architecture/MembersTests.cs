namespace XenModeKB.Tests.Architecture;

public sealed class MembersTests
{
    [Fact]
    public void Methods_are_found_with_their_lines()
    {
        const string Text = """"
            namespace A;

            /// <summary>{ not code</summary>
            public sealed record R(int A) : IB<R>
            {
                private static readonly string[] s_table =
                [
                    "{", "}}", @"a""{", $"{(A > 1 ? "}" : "{{")}", """{"}""",
                ];

                public int P { get; } = M(1);

                [X(Y = 1)]
                public static bool operator <=(R a, R b) => a.A
                    <= b.A;

                public int Many(int x) => x switch
                {
                    1 => 2,
                    _ => '}',
                };

                private static int M(
                    int a)
                {
                    // }
                    return new[] { 1 }.Length;
                }

                private sealed class Inner(string a = "b")
                {
                    public Inner() { }
                }
            }
            """";

        Assert.Equal([(13, 15), (17, 21), (23, 28), (32, 32)], Members.Of(Text).Select(m => (m.FirstLine, m.LastLine)));
    }
}
