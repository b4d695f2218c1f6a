import type { Line } from "../lines.ts";
import { markerAt } from "../outline/marker.ts";
import type { Copy } from "../passage.ts";

// What a page sets in its header or sidebar stands beside its text as a rule. Some pages set the text itself there.

const LEAST_SENTENCES = 3;
const LEAST_NUMBERED = 2;

/** The lines with those that only seem to be chrome of a site as lines of text: a run of them that holds numbered sentences. */
export function reclaimChrome(source: Copy, lines: readonly Line[]): Line[] {
  const reclaimed = [...lines];
  for (let first = 0; first < lines.length; first += 1) {
    if (!isChrome(lines[first])) continue;
    let end = first + 1;
    while (isChrome(lines[end])) end += 1;
    if (holdsPlan(source, lines.slice(first, end)))
      for (let index = first; index < end; index += 1) {
        const line = lines[index];
        if (line !== undefined) reclaimed[index] = { ...line, laid: null };
      }
    first = end;
  }
  return reclaimed;
}

/** Whether the format sets a line aside as chrome of a web page. */
export function isChrome(line: Line | undefined): boolean {
  return line?.laid?.kind === "aside" && line.laid.aside === "site-chrome";
}

function holdsPlan({ folded }: Copy, lines: readonly Line[]): boolean {
  const words = lines.map(({ start, end }) => folded.slice(start, end));
  const sentences = words.filter((line) => line.includes("。"));
  const numbered = words.filter((line) => markerAt(line) !== null);
  return sentences.length >= LEAST_SENTENCES && numbered.length >= LEAST_NUMBERED;
}
