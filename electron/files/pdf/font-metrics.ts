import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a font says about the room its characters take. */
export type FontMetrics = {
  /** From the widths of the font to parts of its size; below zero where a font is drawn backwards. */
  readonly widthUnit: number;
  /** Height of its characters in parts of its size. */
  readonly height: number;
  readonly vertical: boolean;
  /** In a vertical font: the way down, and the place of the upper end, where a character has none of its own. */
  readonly vertically: readonly number[];
};

const ORDINARY: FontMetrics = { widthUnit: 0.001, height: 1, vertical: false, vertically: [-1000, 500, 880] };

/** The metrics of a font that the page has loaded under a name; of an ordinary font where that failed. */
export function metricsOf(page: PDFPageProxy, name: string): FontMetrics {
  if (!page.commonObjs.has(name)) return ORDINARY;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== "object" || font === null) return ORDINARY;
  const { fontMatrix, vertical, defaultVMetrics, isType3Font, bbox } = font as Record<string, unknown>;
  const [widthUnit = 0.001, , , heightUnit = 0.001] = numbersIn(fontMatrix);
  const own = numbersIn(defaultVMetrics);
  return {
    widthUnit,
    height: isType3Font === true ? heightOfDrawings(Math.abs(heightUnit), numbersIn(bbox)) : 1,
    vertical: vertical === true,
    vertically: own.length === 3 ? own : ORDINARY.vertically,
  };
}

/** The characters of a Type 3 font are drawings to any scale; its box tells the height where the usual thousandth does not. */
function heightOfDrawings(unit: number, [, bottom = 0, , top = 0]: readonly number[]): number {
  const usual = unit * 1000;
  if (usual > 0.5 && usual < 2) return 1;
  const height = unit * Math.abs(top - bottom);
  return height > 0 ? height : 1;
}

function numbersIn(value: unknown): number[] {
  const entries: unknown[] = Array.isArray(value) || value instanceof Float32Array ? Array.from(value) : [];
  return entries.filter((entry): entry is number => typeof entry === "number" && Number.isFinite(entry));
}
