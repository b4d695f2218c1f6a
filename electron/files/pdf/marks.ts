// What a page shows, as it was drawn: characters and straight strokes, in points from the top left corner of the page as
// it is turned for reading, downwards.

/** A character as a font draws it; its text is more than one where the font has a ligature. */
export type Mark = {
  readonly text: string;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** How far the baseline goes on, along its direction. */
  readonly advance: number;
  /** Direction of the baseline, in degrees clockwise from rightwards. */
  readonly angle: number;
  /** Size of the font. */
  readonly size: number;
  /** Drawn without ink: the text beneath a scanned picture. */
  readonly hidden: boolean;
  /** The file calls it no part of the content: a head, a foot, a background. */
  readonly artifact: boolean;
};

/** A straight stroke, or a filled bar as thin as one. */
export type Stroke = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

export type PageMarks = {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly strokes: readonly Stroke[];
};
