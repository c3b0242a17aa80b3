package org.basilic.cli.audit;

/** The frame of the page: it needs nothing from anywhere, runs nothing, and prints black on white. */
final class HtmlStyle {

    /** Everything up to the first words of the page. */
    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Audit of billed lines</title>
            <style>
            body { font: 15px/1.45 system-ui, sans-serif; color: #111; background: #fff; margin: 1.5rem auto; max-width: 62rem;
              padding: 0 1rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; border-top: 2px solid #111; padding-top: .6rem; margin-top: 2rem; }
            h3 { font-size: 1rem; margin-bottom: .2rem; }
            table { border-collapse: collapse; width: 100%; margin: .6rem 0; } caption { text-align: left; font-weight: 600; }
            th, td { border: 1px solid #777; padding: .15rem .4rem; text-align: left; vertical-align: top; }
            th { background: #eee; } td.number { text-align: right; font-variant-numeric: tabular-nums; }
            .differs { font-weight: 600; } .scroll { overflow-x: auto; }
            article { border: 1px solid #777; padding: .2rem .8rem .6rem; margin: .6rem 0; }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .3rem 0; }
            dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
            svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
            .billed { fill: #1f4e79; stroke: #111; } .other { fill: #fff; stroke: #111; stroke-dasharray: 4 2; }
            .tick { stroke: #999; } .ink { fill: #111; }
            @media print {
              body { font-size: 10pt; max-width: none; margin: 0; padding: 0; } nav { display: none; }
              .scroll { overflow: visible; } tr, article, figure { break-inside: avoid; } h2, h3 { break-after: avoid; }
              thead { display: table-header-group; }
            }
            @page { margin: 15mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); }
              @bottom-left { content: "Audit of billed lines"; } }
            </style>
            </head>
            <body>
            """;

    /** The end of the page. */
    static final String FOOT = "</body>\n</html>\n";

    private HtmlStyle() {}
}
