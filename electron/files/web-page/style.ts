/**
 * The look of the page, as the workbook's: Song for the documents' voice, Hei for the table's own. Lines tell what differs,
 * never hue alone. Line breaks in the texts are kept.
 */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 16px; background: #fff; color: #14181a; font: 14px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 16px; }
a { color: #1c4f86; }
section { margin-bottom: 40px; overflow-x: auto; }
table { border-collapse: collapse; table-layout: fixed; }
th, td { border: 1px solid #a9b4ab; padding: 6px 8px; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; }
h1, .header, .base-header, .turned, .section { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "SimHei", sans-serif; }
h1 { margin: 0 0 4px; font-size: 22px; font-weight: normal; }
p { margin: 0 0 8px; }
.note { border: 0; color: #5c6461; font-size: 12px; white-space: pre-line; }
.header, .turned { background: #e3e9e3; text-align: center; vertical-align: middle; font-weight: normal; }
.base-header { background: #cfdacf; text-align: center; vertical-align: middle; font-weight: normal; }
.turned { writing-mode: vertical-rl; text-align: left; padding: 8px 4px; }
.section { background: #eef1ec; }
.number, .count, .mark { text-align: center; font-variant-numeric: tabular-nums; }
.subject { font-weight: bold; }
.base { background: #f6f8f4; }
.absent, .muted, .field { color: #5c6461; }
.muted, .field, .decided { font-size: 12px; font-weight: normal; }
.field { color: #454d4b; }
.strong { font-weight: bold; }
.decided { color: #a92a1c; }
ins { color: #1c4f86; text-decoration: underline; }
del { color: #1c4f86; text-decoration: line-through; }
.moved { color: #1c4f86; text-decoration: underline double; }
footer { color: #5c6461; font-size: 12px; }
@page { size: A4 landscape; margin: 12mm 10mm 14mm; }
@media print {
  body { margin: 0; font-size: 9pt; }
  nav, footer, .links { display: none; }
  section { overflow: visible; break-after: page; margin: 0; }
  section:last-of-type { break-after: auto; }
  table { width: 100% !important; }
  thead { display: table-header-group; }
  .section { break-after: avoid; }
}
`;
