import type { FontMetrics } from "./font-metrics.ts";
import type { Mark } from "./marks.ts";
import { apply, compose, IDENTITY, type Matrix } from "./matrix.ts";

/** A character in a list of operators of pdf.js; a number among them moves the pen. */
export type ShownGlyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** In a vertical font: the way down, and the place of the upper end. */
  readonly vmetric?: readonly number[] | null;
};

const INVISIBLE = 3;

/** The middle of a character above its baseline, in parts of its size. */
const MIDDLE = 0.38;

/** The text state of PDF (ISO 32000-1, 9.3) and the pen (9.4.4). */
export class TextState {
  font: FontMetrics | null = null;
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  /** Horizontal scaling; 1 is none. */
  scale = 1;
  leading = 0;
  rise = 0;
  mode = 0;
  private matrix: Matrix = IDENTITY;
  private lineMatrix: Matrix = IDENTITY;

  copy(): TextState {
    return Object.assign(new TextState(), this);
  }

  begin(matrix: Matrix = IDENTITY): void {
    this.matrix = matrix;
    this.lineMatrix = matrix;
  }

  moveLine(x: number, y: number): void {
    this.begin(compose(this.lineMatrix, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.moveLine(0, -this.leading);
  }

  /** Draws characters and moves the pen on. */
  *show(
    glyphs: readonly (ShownGlyph | number)[],
    space: Matrix,
    look: Pick<Mark, "artifact">,
  ): Generator<Mark, void, undefined> {
    const { font } = this;
    if (font === null || this.size === 0) return;
    const hidden = this.mode === INVISIBLE;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.movePen((-glyph / 1000) * this.size, font.vertical);
        continue;
      }
      const mark = font.vertical ? this.placeDown(glyph, font, space) : this.place(glyph, font, space);
      if (mark !== null && glyph.unicode !== "") yield { ...mark, ...look, hidden };
      const spacing = this.charSpacing + (glyph.isSpace ? this.wordSpacing : 0);
      if (font.vertical) this.movePen(wayDown(glyph, font) * this.size + spacing, true);
      else this.movePen(glyph.width * font.widthUnit * this.size + spacing, false);
    }
  }

  private movePen(way: number, vertical: boolean): void {
    this.matrix = compose(this.matrix, vertical ? [1, 0, 0, 1, 0, -way] : [1, 0, 0, 1, way * this.scale, 0]);
  }

  private place(glyph: ShownGlyph, font: FontMetrics, space: Matrix): Omit<Mark, "hidden" | "artifact"> | null {
    const matrix = compose(space, this.matrix);
    const { x, y } = apply(matrix, 0, this.rise);
    const way = glyph.width * font.widthUnit * this.size * this.scale;
    const sign = Math.sign(way) || Math.sign(font.widthUnit * this.size * this.scale) || 1;
    return whereFinite({
      text: glyph.unicode,
      x,
      y,
      advance: Math.abs(way) * Math.hypot(matrix[0], matrix[1]),
      angle: degrees(matrix[0] * sign, matrix[1] * sign),
      size: Math.abs(this.size) * font.height * Math.hypot(matrix[2], matrix[3]),
    });
  }

  /** A character of a vertical font hangs below the pen; its line goes down, so that its baseline lies to the left of the pen. */
  private placeDown(glyph: ShownGlyph, font: FontMetrics, space: Matrix): Omit<Mark, "hidden" | "artifact"> | null {
    const matrix = compose(space, this.matrix);
    const { x, y } = apply(matrix, this.rise - MIDDLE * this.size, 0);
    return whereFinite({
      text: glyph.unicode,
      x,
      y,
      advance: Math.abs(wayDown(glyph, font) * this.size) * Math.hypot(matrix[2], matrix[3]),
      angle: degrees(-matrix[2], -matrix[3]),
      size: Math.abs(this.size) * Math.hypot(matrix[0], matrix[1]),
    });
  }
}

/** How far a character of a vertical font moves the pen down, in parts of the font's size. */
function wayDown(glyph: ShownGlyph, font: FontMetrics): number {
  return -(glyph.vmetric?.[0] ?? font.vertically[0] ?? -1000) * Math.abs(font.widthUnit);
}

function degrees(x: number, y: number): number {
  return (Math.atan2(y, x) * 180) / Math.PI;
}

function whereFinite<T extends { x: number; y: number; advance: number; size: number; angle: number }>(
  mark: T,
): T | null {
  const { x, y, advance, size, angle } = mark;
  return Number.isFinite(x + y + advance + size + angle) && size > 0 ? mark : null;
}
