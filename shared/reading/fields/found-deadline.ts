import type { Deadline } from "../../model/reading.ts";

/** What a text is: running words; a statement of responsibility; or a cell that holds nothing but a limit. */
export type DeadlinePlace = "text" | "responsibility" | "cell";

/** A limit where it stands in the text. */
export type FoundDeadline = Deadline & { readonly start: number; readonly end: number };
