import type { Line } from "./compose-line.ts";
import { boxAround } from "./glyph.ts";
import type { PageContent } from "./read-page.ts";
import { rowsOf } from "./reading-order.ts";

// Heads, feet and numbers of pages stand at the edges of a page, outside of everything else, and come back on other
// pages: the same words at the same place, or a number that counts on with the pages.

/** As many rows at either edge of a page may be furniture. */
const DEEPEST = 3;
/** The same words on so many pages are a head or a foot; on all pages where there are fewer. */
const LEAST_PAGES = 3;
/** A row stands at the same place where its distance from the edge differs by no more than this, in points. */
const SAME_PLACE = 4;

/** A number with signs that only page numbers have: — 3 —, 第3页, 第3页 共8页, 3/8, Page 3 of 8. */
const SIGNED_NUMBER =
  /^(?:[-—–‐·•~～]+(\d{1,4})[-—–‐·•~～]+|第(\d{1,4})[页頁](?:[,/]?\(?共\d{1,4}[页頁]\)?)?|(\d{1,4})\/\d{1,4}|page(\d{1,4})(?:of\d{1,4})?)$/iu;
const BARE_NUMBER = /^(\d{1,4})$/u;
/** What begins so is the head of a part of the document, also where each part begins on a page of its own. */
const PART = /^(?:附件|附表|附录|附图|表|图|第.{1,3}[章节部])/u;

type Edge = "top" | "bottom";

/** A row at the edge of a page. */
type EdgeRow = {
  readonly page: number;
  readonly lines: readonly Line[];
  /** Its words without blanks, in forms of one width. */
  readonly words: string;
  /** The same with # for every number. */
  readonly pattern: string;
  /** The number that it is; null where it is none. */
  readonly number: number | null;
  /** Distance of its baseline from the edge. */
  readonly away: number;
  readonly size: number;
  /** All words of the page but those of its first and last row of words, without numbers. */
  readonly body: string;
};

/** The lines of all pages that are no part of the text but belong to the pages. */
export function findFurniture(pages: readonly PageContent[]): Set<Line> {
  const found = new Set<Line>();
  const document = { pages: pages.length, tellsArtifacts: tellsArtifacts(pages) };
  for (const edge of ["top", "bottom"] as const) {
    let edgeRows = pages.map((page, index) => rowsAt(page, index, edge));
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const outermost = edgeRows.flatMap((rows) => rows.slice(0, 1));
      const furniture = new Set(outermost.filter((row) => isFurniture(row, outermost, document)));
      for (const { lines } of furniture) for (const line of lines) found.add(line);
      edgeRows = edgeRows.map((rows) => (rows[0] !== undefined && furniture.has(rows[0]) ? rows.slice(1) : []));
    }
  }
  for (const line of aslantFurniture(pages)) found.add(line);
  return found;
}

/** The rows of a page from one edge inwards, as far as no table begins. */
function rowsAt({ items, height }: PageContent, page: number, edge: Edge): EdgeRow[] {
  const lines = items.flatMap(({ item, aslant }) => (item.kind === "line" && !aslant ? [item] : []));
  const tables = items.flatMap(({ item }) => (item.kind === "table" ? [item] : []));
  const { top: first, bottom: last } = boxAround(tables);
  const rows = rowsOf(lines);
  const held = tables.flatMap(({ cells }) => cells.map(({ lines: own }) => wordsOf(own.map(({ line }) => line))));
  const body = withoutNumbers([...rows.slice(1, -1).map(wordsOf), ...held].join("\n"));
  const inwards = edge === "top" ? rows : rows.reverse();
  const outside = inwards.findIndex((row) => row.some(({ base }) => (edge === "top" ? base > first : base < last)));
  return inwards.slice(0, outside < 0 ? DEEPEST : Math.min(outside, DEEPEST)).map((row) => {
    const [words, base] = [wordsOf(row), row[0]?.base ?? 0];
    return {
      ...{ page, lines: row, words, pattern: withoutNumbers(words), number: numberOf(words) },
      ...{ away: edge === "top" ? base : height - base, size: row[0]?.size ?? 0, body },
    };
  });
}

function wordsOf(row: readonly Line[]): string {
  return row
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/gu, "")
    .normalize("NFKC");
}

type Document = { readonly pages: number; readonly tellsArtifacts: boolean };

/** Whether what the file calls no content is to be believed: a file that says so of most of its lines says nothing. */
function tellsArtifacts(pages: readonly PageContent[]): boolean {
  const lines = pages.flatMap(({ items }) => items.flatMap(({ item }) => (item.kind === "line" ? [item] : [])));
  return lines.filter(({ artifact }) => artifact).length < lines.length / 2;
}

function isFurniture(row: EdgeRow, outermost: readonly EdgeRow[], { pages, tellsArtifacts }: Document): boolean {
  if (tellsArtifacts && row.lines.every(({ artifact }) => artifact)) return true;
  if (SIGNED_NUMBER.test(row.words)) return true;
  const { page, number } = row;
  if (number === null) return isRepeated(row, outermost, pages);
  return outermost.some((other) => other.page !== page && other.number === number + other.page - page);
}

function numberOf(words: string): number | null {
  const found = BARE_NUMBER.exec(words) ?? SIGNED_NUMBER.exec(words);
  const digits = found?.slice(1).find((group) => group !== undefined);
  return digits === undefined ? null : Number(digits);
}

/** True for words that stand at the same place on other pages, whatever numbers are in them. */
function isRepeated(row: EdgeRow, outermost: readonly EdgeRow[], pages: number): boolean {
  const isPart = PART.test(row.words);
  const alike = outermost.filter(
    (other) =>
      Math.abs(other.away - row.away) <= SAME_PLACE &&
      Math.abs(other.size - row.size) < 0.5 &&
      (isPart ? other.words === row.words : other.pattern === row.pattern),
  );
  // The first of several heads of a part is the head itself.
  if (isPart && alike[0] === row) return false;
  // A page that is in the file twice has everything in common with its copy, its text as well.
  const others = new Set(alike.map(({ body }) => body)).size;
  return others >= 2 && others >= Math.min(LEAST_PAGES, pages);
}

function withoutNumbers(words: string): string {
  return words.replace(/\d+/gu, "#");
}

/** Words across the page, and numbers that stand on its side. */
function aslantFurniture(pages: readonly PageContent[]): Line[] {
  return pages.flatMap(({ items }) =>
    items.flatMap(({ item, aslant }) => {
      if (!aslant || item.kind !== "line") return [];
      return item.artifact || numberOf(item.text.replace(/\s+/gu, "")) !== null ? [item] : [];
    }),
  );
}
