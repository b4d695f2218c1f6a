import type { PlainKey, Words } from "../catalogue/words.tsx";
import { chordOfPrinted } from "./chord.ts";

/** Under which heading of the key sheet a command stands. */
export type CommandGroup = "move" | "look" | "decide" | "columns" | "use" | "settings" | "everywhere";

/** Something the program can do here. The key sheet, the palette and the shortcuts all read the same list of them. */
export type Command = {
  /** Unique: `compare.confirm`. The palette remembers by it what was used last. */
  readonly id: string;
  readonly group: CommandGroup;
  /** What it is called, in any language: the palette finds it by its Chinese and its English name. */
  readonly label: (words: Words) => string;
  /** Keys as printed, one entry for each way: `Ctrl Shift P`. The first is shown beside the command. */
  readonly keys?: readonly string[];
  /**
   * Where the keys are heard: `window`: wherever the focus is; `outside-fields`: but not where text is typed; `part`: the
   * part of the page that has the focus hears them itself, by `commandAt`.
   */
  readonly reach: "window" | "outside-fields" | "part";
  /** Its key stands on the key sheet by a note for several. */
  readonly hasNote?: true;
  /** Takes something away: the palette never offers it first. */
  readonly removes?: true;
  /** Null where it can do nothing at the moment. */
  readonly run: (() => void) | null;
};

/** Opens the palette, which does not offer it again. */
export const PALETTE_COMMAND = "window.palette";

/** Keys that do what keys do everywhere, such as arrows that move: they stand in the key sheet and nowhere else. */
export type KeyNote = { readonly group: CommandGroup; readonly keys: string; readonly does: PlainKey };

/** A place that can be gone to by its name: a row, a plan. */
export type Destination = {
  readonly id: string;
  readonly kind: "row" | "plan";
  /** In simplified script. */
  readonly name: string;
  readonly go: () => void;
};

/** A label that is a sentence of the catalogue. */
export function named(key: PlainKey): Command["label"] {
  return ({ say }) => say(key);
}

/** The command among these that a key press means and that can be carried out now. */
export function commandAt(commands: readonly Command[], chord: string): Command | undefined {
  return commands.find(
    ({ keys = [], run }) => run !== null && keys.some((printed) => chordOfPrinted(printed) === chord),
  );
}
