"""The styles of a document on paper: A4, black on white, times in a column of their own, room to write beside it."""

STYLE = """\
@page { size: A4; margin: 14mm 12mm 16mm 14mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
:root { color-scheme: light; }
html { background: #fff; color: #000; font: 10pt/1.36 "Source Serif 4", Charter, Georgia, "Times New Roman", serif; }
body { margin: 0; }
main { padding-left: 18mm; overflow-wrap: break-word; hyphens: auto; }
h1, h2, h3, table, small, .margin { font-family: "Source Sans 3", Calibri, "Segoe UI", Arial, sans-serif; }
h1, h2, h3, table, small, blockquote { hyphens: manual; }
h1 { margin: 0 0 1mm -18mm; font-size: 19pt; line-height: 1.15; }
h2 { margin: 5mm 0 1.2mm; padding-top: 1.2mm; border-top: 0.5pt solid #000; font-size: 12.5pt; line-height: 1.25; }
h3 { margin: 3mm 0 0.8mm; font-size: 10.5pt; line-height: 1.25; }
h2 .time, h3 .time { float: left; width: 18mm; margin-left: -18mm; font-variant-numeric: tabular-nums; }
h3 .time { font-weight: normal; }
small { margin-left: 1.5mm; font-size: 9pt; font-weight: normal; }
p { margin: 0 0 1.4mm; orphans: 2; widows: 2; }
ul { margin: 0 0 1.4mm; padding-left: 5mm; }
ul.boxes { padding-left: 0; list-style: none; }
ul.boxes li { padding-left: 6mm; text-indent: -6mm; }
ul.boxes li::before { content: ""; display: inline-block; width: 2.8mm; height: 2.8mm; margin-right: 2.8mm;
  border: 0.7pt solid #000; vertical-align: -0.3mm; }
blockquote { margin: 1.2mm 0 1.8mm; padding: 0.2mm 0 0.2mm 3mm; border-left: 2.2pt solid #000; font-weight: 600; }
blockquote p, blockquote ul { margin: 0.6mm 0; }
table { margin: 1.5mm 0 2.5mm -18mm; border-collapse: collapse; font-size: 9.5pt; line-height: 1.3; }
th, td { padding: 0.35mm 4mm 0.35mm 0; text-align: left; vertical-align: top; font-weight: normal;
  font-variant-numeric: tabular-nums; }
th { white-space: nowrap; }
th:first-child { min-width: 14mm; }
thead th { font-weight: bold; }
hr { height: 9mm; margin: 0; border: 0; border-bottom: 0.5pt solid #888; }
.page { break-before: page; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; }
li, blockquote, tr, .together { break-inside: avoid; }
.noted main { margin-right: 42mm; padding-right: 4mm; border-right: 0.5pt solid #888; }
.margin { float: right; width: 39mm; margin: 0; font-size: 9pt; }
@media screen { .page { margin-top: 30mm; } body { max-width: 184mm; margin: 12mm auto; padding: 0 4mm; } }
"""
