import { readHtml } from "../../../../electron/files/html/read-html.ts";

/** The text of markup, without the line end after the last paragraph. */
export function textOf(markup: string): string {
  return readHtml(markup, "页面.html").text.replace(/\n$/u, "");
}

/**
 * The text of markup with what its layout says: `# ` before a heading of level 1, `~ ` before a line beside the text, rows
 * of tables between bars with * before a heading row, [columns×rows] before a merged cell, / between paragraphs of a cell.
 */
export function markedPage(markup: string): string {
  const { text, layout } = readHtml(markup, "页面.html");
  const marks: { readonly start: number; readonly end: number; readonly written: string }[] = [
    ...layout.headings.map(({ start, end, level }) => ({
      start,
      end,
      written: `${"#".repeat(level)} ${text.slice(start, end)}`,
    })),
    ...layout.asides.map(({ start, end, kind }) => ({
      start,
      end,
      written: `~${kind === "site-chrome" ? "" : kind} ${text.slice(start, end)}`,
    })),
    ...layout.tables.flatMap(({ rows }) =>
      rows.map(({ start, end, heading, cells }) => ({
        start,
        end,
        written: `${heading ? "*" : ""}| ${cells.map((cell) => markedCell(text, cell)).join(" | ")} |`,
      })),
    ),
  ].sort((a, b) => a.start - b.start);
  let [marked, at] = ["", 0];
  for (const { start, end, written } of marks) {
    marked += text.slice(at, start) + written;
    at = end;
  }
  return (marked + text.slice(at)).replace(/\n$/u, "");
}

type Cell = ReturnType<typeof readHtml>["layout"]["tables"][number]["rows"][number]["cells"][number];

function markedCell(text: string, { columns, rows, paragraphs }: Cell): string {
  const merged = columns > 1 || rows > 1 ? `[${columns}×${rows}]` : "";
  return merged + paragraphs.map(({ start, end }) => text.slice(start, end)).join("/");
}
