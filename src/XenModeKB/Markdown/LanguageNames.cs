using ColorCode;

namespace XenModeKB.Markdown;

/// <summary>Languages of blocks of code by the names that people write for them, and the rules by which each is coloured.</summary>
internal static class LanguageNames
{
    /// <summary>Not a language: what a command answers, which nobody should paste.</summary>
    public const string Output = "output";

    /// <summary>Languages with rules of their own, then those of which only comments, texts and numbers are told apart.</summary>
    private static readonly Dictionary<string, ILanguage?> s_rules = new(StringComparer.Ordinal)
    {
        ["text"] = null,
        [Output] = null,
        ["sh"] = CodeLanguages.Shell,
        ["ini"] = CodeLanguages.Ini,
        ["yaml"] = CodeLanguages.Yaml,
        ["json"] = CodeLanguages.Json,
        ["xml"] = ProgramLanguages.Markup,
        ["c"] = ProgramLanguages.C,
        ["csharp"] = ProgramLanguages.CSharp,
        ["css"] = ProgramLanguages.Css,
        ["html"] = ProgramLanguages.Markup,
        ["javascript"] = ProgramLanguages.JavaScript,
        ["powershell"] = ProgramLanguages.PowerShell,
        ["python"] = ProgramLanguages.Python,
        ["sql"] = ProgramLanguages.Sql,
    };

    /// <summary>Other names of the same languages.</summary>
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase);

    static LanguageNames()
    {
        Same("text", "plain plaintext txt none log csv tsv diff patch http mermaid dot tex latex regex markdown md rst");
        Same("sh", "bash shell console zsh ksh shellsession shell-session terminal");
        Same("ini", "conf cfg toml properties systemd desktop editorconfig dotenv env");
        Same("yaml", "yml");
        Same("json", "jsonc json5 jsonl ndjson");
        Same("xml", "svg xsl xslt xsd plist");
        Same("c", "h cpp c++ cc cxx hpp objc objective-c objectivec");
        Same("csharp", "cs c#");
        Same("css", "scss less sass");
        Same("html", "htm xhtml vue svelte astro");
        Same("javascript", "js mjs cjs jsx ts tsx typescript");
        Same("powershell", "ps1 pwsh ps");
        Same("python", "py python3");
        Same("sql", "mysql pgsql plsql postgresql sqlite");
        Plain(
            CodeLanguages.Slashes,
            "go golang rust rs java kotlin kt swift scala dart zig groovy gradle php d v solidity proto protobuf graphql fsharp f# fs");
        Plain(
            CodeLanguages.Hashes,
            "ruby rb perl pl raku r julia jl elixir ex exs nix hcl terraform tf make makefile dockerfile containerfile docker cmake awk "
                + "tcl fish nginx apache gitignore starlark bazel crystal nim meson");
        Plain(
            null,
            "lua haskell hs ada elm erlang erl clojure clj lisp scheme elisp fortran cobol pascal delphi basic vb vbnet bat batch cmd asm "
                + "nasm ocaml ml matlab octave prolog verilog vhdl vim viml wasm llvm razor cshtml jinja liquid handlebars bibtex bib");
    }

    /// <summary>Every name that a block of code may have.</summary>
    public static IEnumerable<string> All => s_rules.Keys.Concat(s_names.Keys);

    /// <summary>The name by which a language is known here, or null: <c>sh</c> for <c>bash</c>.</summary>
    public static string? Find(string language) =>
        s_names.TryGetValue(language, out var name)
            ? name
            : s_rules.Keys.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rules of a language by the name that is known here; null for plain text.</summary>
    public static ILanguage? Rules(string language) => s_rules.GetValueOrDefault(language);

    private static void Same(string language, string names)
    {
        foreach (var name in names.Split(' '))
        {
            s_names.Add(name, language);
        }
    }

    private static void Plain(ILanguage? rules, string names)
    {
        foreach (var name in names.Split(' '))
        {
            s_rules.Add(name, rules);
        }
    }
}
