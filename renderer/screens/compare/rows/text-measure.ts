import type { Settings } from "../../../../shared/contract/settings.ts";

/** The measures that tell a row's height before it is drawn, in pixels; styles/compare-rows.css and compare-cells.css draw by the same. */
export type TextMeasure = {
  /** One em: the width of a Han character. */
  readonly size: number;
  readonly line: number;
  readonly padding: number;
  /** So many lines of a cell are shown while its row is closed. */
  readonly lines: number;
};

export const TEXT_MEASURES: Readonly<Record<Settings["density"], TextMeasure>> = {
  loose: { size: 16, line: 27, padding: 14, lines: 10 },
  medium: { size: 15, line: 24, padding: 10, lines: 7 },
  tight: { size: 14, line: 21, padding: 6, lines: 4 },
};

/** How many characters of a clause stand on a line of a column. */
export function emsOf(width: number, { size, padding }: TextMeasure): number {
  return Math.max(1, Math.floor((width - 2 * padding - 1) / size));
}
