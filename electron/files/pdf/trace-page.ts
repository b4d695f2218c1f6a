import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FontMetrics } from "./font-metrics.ts";
import type { Mark, Stroke } from "./marks.ts";
import { compose, IDENTITY, type Matrix, toMatrix } from "./matrix.ts";
import { type ShownGlyph, TextState } from "./text-state.ts";
import { tracePath } from "./trace-path.ts";

/** The operators of a page as pdf.js lists them. */
export type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

export type TraceOptions = {
  /** From the page's own coordinates to those of the marks. */
  readonly space: Matrix;
  readonly fontOf: (name: string) => FontMetrics;
  /** Whether a layer of the document is shown. */
  readonly isShown: (layer: unknown) => boolean;
};

/** Follows the operators of a page as a pen would, and notes every character and straight stroke in the order of drawing. */
export function tracePage(list: OperatorList, options: TraceOptions): { marks: Mark[]; strokes: Stroke[] } {
  const tracer = new Tracer(options);
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    tracer.follow(operator, Array.isArray(args) ? args : []);
  });
  return { marks: tracer.marks, strokes: tracer.strokes };
}

/** A page with more strokes is a map or a picture; those that follow are not noted. */
const MOST_STROKES = 50_000;

const STROKING: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLING: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

type Follow = (args: readonly unknown[]) => void;

type Content = { readonly artifact: boolean; readonly shown: boolean };

class Tracer {
  readonly marks: Mark[] = [];
  readonly strokes: Stroke[] = [];
  private readonly options: TraceOptions;
  private space: Matrix;
  private text = new TextState();
  private readonly saved: { readonly space: Matrix; readonly text: TextState }[] = [];
  private readonly contents: Content[] = [];
  /** What each operator does; one that is not named changes neither words nor lines. */
  private readonly steps: ReadonlyMap<number, Follow> = new Map<number, Follow>([
    [OPS.save, () => this.save()],
    [OPS.restore, () => this.restore()],
    [OPS.transform, (args) => this.transform(args)],
    [OPS.paintFormXObjectBegin, ([matrix]) => this.beginForm(matrix)],
    [OPS.paintFormXObjectEnd, () => this.restore()],
    [OPS.constructPath, (args) => this.draw(args)],
    [OPS.beginMarkedContent, (args) => this.beginContent(args)],
    [OPS.beginMarkedContentProps, (args) => this.beginContent(args)],
    [OPS.endMarkedContent, () => void this.contents.pop()],
    [OPS.setGState, ([entries]) => this.setGraphics(entries)],
    [OPS.setFont, (args) => this.setFont(args)],
    [OPS.beginText, () => this.text.begin()],
    [OPS.setTextMatrix, ([matrix]) => this.text.begin(toMatrix(matrix) ?? IDENTITY)],
    [OPS.moveText, ([x, y]) => this.text.moveLine(numberIn(x), numberIn(y))],
    [OPS.setLeadingMoveText, ([x, y]) => this.setLeadingAndMove(numberIn(x), numberIn(y))],
    [OPS.nextLine, () => this.text.nextLine()],
    [OPS.showText, ([glyphs]) => this.show(glyphs)],
    [OPS.setLeading, this.setting("leading")],
    [OPS.setCharSpacing, this.setting("charSpacing")],
    [OPS.setWordSpacing, this.setting("wordSpacing")],
    [OPS.setTextRise, this.setting("rise")],
    [OPS.setTextRenderingMode, this.setting("mode")],
    [OPS.setHScale, this.setting("scale", 0.01)],
  ]);

  constructor(options: TraceOptions) {
    this.options = options;
    this.space = options.space;
  }

  follow(operator: number, args: readonly unknown[]): void {
    this.steps.get(operator)?.(args);
  }

  /** An operator that sets a number of the text state. */
  private setting(name: "leading" | "charSpacing" | "wordSpacing" | "rise" | "mode" | "scale", unit = 1): Follow {
    return ([value]) => {
      this.text[name] = numberIn(value) * unit;
    };
  }

  private save(): void {
    this.saved.push({ space: this.space, text: this.text.copy() });
  }

  private restore(): void {
    const state = this.saved.pop();
    if (state === undefined) return;
    this.space = state.space;
    this.text = state.text;
  }

  private transform(value: unknown): void {
    const matrix = toMatrix(value);
    if (matrix !== null) this.space = compose(this.space, matrix);
  }

  private beginForm(matrix: unknown): void {
    this.save();
    this.transform(matrix);
  }

  private setLeadingAndMove(x: number, y: number): void {
    this.text.leading = -y;
    this.text.moveLine(x, y);
  }

  private setFont([name, size]: readonly unknown[]): void {
    this.text.font = this.options.fontOf(String(name));
    this.text.size = numberIn(size);
  }

  /** Of the graphics state, only a font matters here. */
  private setGraphics(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as unknown[]) {
      if (Array.isArray(entry) && entry[0] === "Font" && Array.isArray(entry[1])) this.setFont(entry[1]);
    }
  }

  private beginContent([tag, layer]: readonly unknown[]): void {
    const name = typeof tag === "object" && tag !== null && "name" in tag ? tag.name : tag;
    const around = this.contents.at(-1) ?? { artifact: false, shown: true };
    this.contents.push({
      artifact: around.artifact || name === "Artifact",
      shown: around.shown && (name !== "OC" || this.options.isShown(layer)),
    });
  }

  private show(glyphs: unknown): void {
    const { artifact, shown } = this.contents.at(-1) ?? { artifact: false, shown: true };
    if (!Array.isArray(glyphs)) return;
    for (const mark of this.text.show(glyphs as (ShownGlyph | number)[], this.space, { artifact })) {
      if (shown) this.marks.push(mark);
    }
  }

  private draw([paint, paths]: readonly unknown[]): void {
    const steps: unknown = Array.isArray(paths) ? paths[0] : null;
    const [stroke, fill] = [STROKING.has(paint), FILLING.has(paint)];
    if (!(steps instanceof Float32Array) || this.strokes.length > MOST_STROKES || !(stroke || fill)) return;
    for (const one of tracePath(steps, this.space, { stroke, fill })) this.strokes.push(one);
  }
}

function numberIn(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
