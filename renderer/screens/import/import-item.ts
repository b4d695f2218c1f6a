import type { Fault } from "../../../shared/contract/fault.ts";
import type { ImportOutcome, Inspection } from "../../../shared/contract/methods/plan.ts";
import type { Encoding, TextFormat } from "../../../shared/model/source.ts";

/** As what a file is to be read, and for how long. What is left out is as the program finds it. */
export type ReadingChoice = {
  readonly format?: TextFormat;
  readonly encoding?: Encoding;
  readonly seconds?: number;
};

/** A file on its way into the corpus. */
export type ImportItem = {
  readonly id: number;
  readonly name: string;
  /** The folder that it was found in, below the one that was handed over; "" where it came by itself. */
  readonly folder: string;
  /** As what it is read, or was last. */
  readonly choice: ReadingChoice;
  readonly progress: ImportProgress;
};

export type ImportProgress =
  | { readonly step: "waiting" }
  /** `since`: when the reading began, on the clock of `performance.now`. */
  | { readonly step: "reading"; readonly since: number }
  | { readonly step: "cancelling" }
  | { readonly step: "cancelled" }
  /** It was read, and waits for a person. */
  | Inspected
  | { readonly step: "storing"; readonly inspection: Inspection }
  /** A person left it out. */
  | { readonly step: "passed" }
  | { readonly step: "settled"; readonly outcome: ImportOutcome };

export type Inspected = {
  readonly step: "inspected";
  readonly inspection: Inspection;
  /** Whether it is being read once more, as something else, or why that did not go. */
  readonly again: "no" | "reading" | Fault;
};

/** True until it is certain what becomes of the file. */
export function isUndecided({ progress: { step } }: ImportItem): boolean {
  return step !== "settled" && step !== "cancelled" && step !== "passed";
}

/** True for a file that was read without a warning and that resembles no plan of the corpus. */
export function isPlain({ inspection: { same, near, reading }, again }: Inspected): boolean {
  return same === null && near.length === 0 && reading.warnings.length === 0 && again !== "reading";
}

/** What is read ahead of a person's decisions: engine and window hold all of it. */
const MOST_AHEAD = { files: 300, characters: 12_000_000 };

/** The file to be read next, or null where none waits or enough lies ready for a person. */
export function nextToRead(items: readonly ImportItem[]): ImportItem | null {
  const ahead = items.flatMap(({ progress }) =>
    progress.step === "inspected" ? [progress.inspection.source.text] : [],
  );
  const characters = ahead.reduce((sum, text) => sum + text.length, 0);
  if (ahead.length >= MOST_AHEAD.files || characters >= MOST_AHEAD.characters) return null;
  return items.find(({ progress }) => progress.step === "waiting") ?? null;
}

/**
 * The file to look at once this one is decided: the next one that waits for a decision, round and round; null where all
 * are through.
 */
export function nextToLook(items: readonly ImportItem[], id: number): number | null {
  const at = items.findIndex((item) => item.id === id);
  const round = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))].filter(isUndecided);
  return (round.find(({ progress }) => progress.step === "inspected") ?? round[0])?.id ?? null;
}

/** How many files came to which end, and how many have not yet. */
export type ImportCounts = Readonly<
  Record<"total" | "undecided" | "unread" | "ready" | "plain" | "imported" | "skipped" | "failed", number>
>;

export function countItems(items: readonly ImportItem[]): ImportCounts {
  const count = (holds: (item: ImportItem) => boolean) => items.filter(holds).length;
  const ended = (status: ImportOutcome["status"]) =>
    count(({ progress }) => progress.step === "settled" && progress.outcome.status === status);
  return {
    total: items.length,
    undecided: count(isUndecided),
    unread: count(({ progress }) => ["waiting", "reading", "cancelling"].includes(progress.step)),
    ready: count(({ progress }) => progress.step === "inspected"),
    plain: count(({ progress }) => progress.step === "inspected" && isPlain(progress)),
    imported: ended("imported"),
    skipped: ended("skipped") + count(({ progress }) => progress.step === "passed" || progress.step === "cancelled"),
    failed: ended("failed"),
  };
}
