namespace Dossier.Notebooks.Files;

/// <summary>How notebook pages look: by day, by night, on paper.</summary>
internal static class HtmlStyle
{
    // A chart keeps its white ground by night, since its colours are chosen for one.
    public const string Text = """
        :root { color-scheme: light dark; --ink: light-dark(#1f2328, #e4e6e9); --quiet: light-dark(#59636e, #a2a9b2);
          --paper: light-dark(#ffffff, #17191c); --code: light-dark(#f5f6f8, #212429); --line: light-dark(#d7dbe0, #3a3f46);
          --link: light-dark(#0a58ca, #7db4ff); --bad: light-dark(#a1161d, #ff9c94); --bad-ground: light-dark(#fdf1f0, #2f1c1c); }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.5rem 4rem; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 1.6em 0 .5em; }
        h1 { font-size: 1.9rem; margin-top: 0; }
        .text > p, .text > ul, .text > ol { max-width: 44rem; }
        a { color: var(--link); }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        img, svg { max-width: 100%; height: auto; }
        figure { margin: .75rem 0; }
        figure > svg { background: #fff; }
        pre, code { font: .875rem/1.5 ui-monospace, SFMono-Regular, Consolas, "DejaVu Sans Mono", monospace; }
        .text code { background: var(--code); padding: .1em .3em; border-radius: 3px; }
        .text pre code { padding: 0; background: none; }
        pre { margin: .75rem 0; overflow-x: auto; tab-size: 4; }
        .text pre, pre.code { background: var(--code); border: 1px solid var(--line); border-radius: 6px; padding: .6rem .8rem; }
        .cell { position: relative; margin: 1.25rem 0; }
        .count { position: absolute; right: 100%; top: .65rem; margin-right: .6rem; color: var(--quiet); font-size: .8rem; }
        .out { overflow-x: auto; }
        .err { border-left: 3px solid var(--line); padding-left: .8rem; color: var(--quiet); }
        .error { background: var(--bad-ground); color: var(--bad); border-left: 3px solid var(--bad); padding: .5rem .8rem; white-space: pre-wrap; }
        table { border-collapse: collapse; }
        .text th, .text td { border-bottom: 1px solid var(--line); padding: .25rem .75rem; text-align: left; vertical-align: top; }
        blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid var(--line); color: var(--quiet); }
        @media (max-width: 66rem) { .count { position: static; } }
        @media print { main { max-width: none; padding: 0; } pre { white-space: pre-wrap; } figure { break-inside: avoid; } }

        """;
}
