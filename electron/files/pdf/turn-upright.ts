import { mendRadicals } from "../../../shared/text/radicals.ts";
import type { Glyph } from "./glyph.ts";
import type { Mark, PageMarks, Stroke } from "./marks.ts";
import { apply, type Matrix } from "./matrix.ts";

/** A ruling line, level or upright. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number };

type Turned = { readonly width: number; readonly height: number; readonly glyphs: readonly Glyph[] };

/** A page turned so that most of its lines run from left to right. */
export type UprightPage = Turned & {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
  /** Characters on lines in other directions, each group turned for itself and in the order of drawing. */
  readonly aslant: readonly (Turned & { readonly isSkew: boolean })[];
};

/** A line may lean this far, in degrees: a picture that was scanned a little askew. */
const LEAN = 5;
/** A stroke may lean this far, in points for a hundred. */
const STROKE_LEAN = 1;

/** Turns a page upright. Its direction is that of most of its characters, to the fraction of a degree. */
export function turnUpright({ width, height, marks, strokes }: PageMarks): UprightPage {
  const angle = mainAngle(marks);
  const turn = turnBy(angle, width, height);
  const page = turnedSize(angle, width, height);
  const along = marks.filter((mark) => Math.abs(difference(mark.angle, angle)) <= LEAN);
  const others = marks.filter((mark) => Math.abs(difference(mark.angle, angle)) > LEAN);
  const turned = strokes.map((stroke) => turnStroke(stroke, turn));
  return {
    ...page,
    glyphs: along.map((mark) => toGlyph(mark, turn)),
    level: turned.flatMap(levelRule),
    upright: turned.flatMap((stroke) => levelRule({ x1: stroke.y1, y1: stroke.x1, x2: stroke.y2, y2: stroke.x2 })),
    aslant: groupByAngle(others).map(({ angle: own, group }) => {
      const toOwn = turnBy(own, width, height);
      return {
        ...turnedSize(own, width, height),
        glyphs: group.map((mark) => toGlyph(mark, toOwn)),
        isSkew: Math.abs(difference(own - angle, Math.round((own - angle) / 90) * 90)) > LEAN,
      };
    }),
  };
}

/** The middle angle of the quarter to which most characters belong. */
function mainAngle(marks: readonly Mark[]): number {
  const quarters = [0, 90, 180, -90].map((quarter) => ({
    quarter,
    lean: marks.map(({ angle }) => difference(angle, quarter)).filter((lean) => Math.abs(lean) <= LEAN),
  }));
  const main = quarters.reduce((best, one) => (one.lean.length > best.lean.length ? one : best));
  const lean = [...main.lean].sort((a, b) => a - b)[Math.floor(main.lean.length / 2)] ?? 0;
  return main.quarter + lean;
}

/** How far the first angle lies clockwise of the second, from -180 to 180 degrees. */
function difference(a: number, b: number): number {
  return ((((a - b + 180) % 360) + 360) % 360) - 180;
}

function groupByAngle(marks: readonly Mark[]): { angle: number; group: Mark[] }[] {
  const groups: { angle: number; group: Mark[] }[] = [];
  for (const mark of marks) {
    const known = groups.find(({ angle }) => Math.abs(difference(angle, mark.angle)) <= LEAN);
    if (known === undefined) groups.push({ angle: mark.angle, group: [mark] });
    else known.group.push(mark);
  }
  return groups;
}

/** Turns the page by the angle against the clock, and moves it so that it begins at 0, 0 again. */
function turnBy(angle: number, width: number, height: number): Matrix {
  const [cos, sin] = direction(angle);
  const xs = [0, width * cos, height * sin, width * cos + height * sin];
  const ys = [0, -width * sin, height * cos, -width * sin + height * cos];
  return [cos, -sin, sin, cos, -Math.min(...xs), -Math.min(...ys)];
}

function turnedSize(angle: number, width: number, height: number): { width: number; height: number } {
  const [cos, sin] = direction(angle).map(Math.abs) as [number, number];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** Cosine and sine, exact for quarter turns. */
function direction(angle: number): [cos: number, sin: number] {
  const radians = (angle * Math.PI) / 180;
  const exact = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);
  return [exact(Math.cos(radians)), exact(Math.sin(radians))];
}

function toGlyph({ text, x, y, advance, size, hidden, artifact }: Mark, turn: Matrix): Glyph {
  const start = apply(turn, x, y);
  return { text: readable(text), left: start.x, right: start.x + advance, base: start.y, size, hidden, artifact };
}

/** Unicode takes this radical for 戶; the fonts of simplified script draw it as 户. */
const DOOR = { radical: "\u2f3e", character: "户" } as const;

/**
 * What a font says of a character, as it can be read. Where a font draws a radical and a character alike (⺠ and 民),
 * writers of PDF name the one when the other was meant. White space of any kind is a blank, so that no character can
 * end a line or a cell; a control character is one that cannot be read.
 */
function readable(text: string): string {
  if (text.length === 1 && text > " " && text < "\u007f") return text;
  return mendRadicals(text.replace(DOOR.radical, DOOR.character))
    .replace(/[\t-\r\u0085\u2028\u2029]/gu, " ")
    .replace(/\p{Cc}/gu, "\ufffd");
}

function turnStroke({ x1, y1, x2, y2 }: Stroke, turn: Matrix): Stroke {
  const [start, end] = [apply(turn, x1, y1), apply(turn, x2, y2)];
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
}

function levelRule({ x1, y1, x2, y2 }: Stroke): Rule[] {
  const length = Math.abs(x2 - x1);
  const lean = Math.abs(y2 - y1);
  if (lean > 0.5 + (length * STROKE_LEAN) / 100 || lean > length) return [];
  return [{ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
}
