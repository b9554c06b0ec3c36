namespace Dossier.Frames.Rendering;

/// <summary>The style sheet that goes with each table: everything in it is meant for tables of frames only.</summary>
internal static class HtmlStyle
{
    /// <summary>
    /// Each colour is given for light and dark. Which of them is used follows the reader's system, and JupyterLab's or VS Code's theme
    /// where one is on; these two also give the background, so that the table does not stand in a box of its own. Alignment names the class
    /// twice, since JupyterLab's own rule, which puts everything at the right, would be the stronger one otherwise.
    /// </summary>
    public const string Sheet = """

        .dossier-frame{color-scheme:light dark;overflow-x:auto;max-width:100%;font:13px/1.45 system-ui,-apple-system,"Segoe UI",sans-serif}
        [data-jp-theme-light=true] .dossier-frame,.vscode-light .dossier-frame{color-scheme:light}
        [data-jp-theme-light=false] .dossier-frame,.vscode-dark .dossier-frame,.vscode-high-contrast .dossier-frame{color-scheme:dark}
        .vscode-high-contrast-light .dossier-frame{color-scheme:light}
        .dossier-frame table{border-collapse:collapse;margin:0;border:0;font:inherit;font-variant-numeric:tabular-nums}
        .dossier-frame table{color:light-dark(#1f2328,#e6e6e6)}
        .dossier-frame table{background:var(--jp-layout-color0,var(--vscode-editor-background,light-dark(#ffffff,#1e1e1e)))}
        .dossier-frame caption{caption-side:bottom;text-align:left;white-space:nowrap;padding:6px 10px;color:light-dark(#59636e,#a6abb3)}
        .dossier-frame td,.dossier-frame th{padding:3px 10px;border:0;vertical-align:top}
        .dossier-frame td,.dossier-frame th{white-space:nowrap;max-width:none;line-height:1.4;unicode-bidi:plaintext}
        .dossier-frame thead th,.dossier-frame thead td{padding-bottom:5px;font-weight:600;vertical-align:bottom}
        .dossier-frame thead th,.dossier-frame thead td{border-bottom:1px solid light-dark(#818b98,#8b9098)}
        .dossier-frame tbody td,.dossier-frame tbody th{border-bottom:1px solid light-dark(#e3e7eb,#34373b)}
        .dossier-frame.dossier-frame :is(td,th){text-align:left}
        .dossier-frame.dossier-frame .num{text-align:right}
        .dossier-frame tbody th,.dossier-frame :is(small,i,.gap,.gap td){font-weight:400;color:light-dark(#59636e,#a6abb3)}
        .dossier-frame small{font-size:11px}
        .dossier-frame .long{display:block;min-width:14em;max-width:25em;white-space:normal;overflow-wrap:anywhere}
        .dossier-frame s{visibility:hidden}
        .dossier-frame abbr{text-decoration:underline dotted light-dark(#818b98,#8b9098);text-underline-offset:3px;cursor:help}
        .dossier-frame tbody tr:nth-child(n){background:none}
        .dossier-frame tbody tr:hover{background:light-dark(#eef1f4,#2b2e32)}

        """;
}
