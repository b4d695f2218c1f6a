import type { Client } from "../../../shared/contract/client.ts";
import { type Fault, fault } from "../../../shared/contract/fault.ts";
import type { Inspection } from "../../../shared/contract/methods/plan.ts";
import { createFileReadings } from "./file-readings.ts";
import type { HandedFile } from "./handed-file.ts";
import {
  type ImportItem,
  type ImportProgress,
  isPlain,
  isUndecided,
  nextToRead,
  type ReadingChoice,
} from "./import-item.ts";

/** The files on their way into the corpus, and what a person may do about them. */
export type ImportQueue = {
  /** The files in the order in which they came; another list after every change. */
  readonly items: () => readonly ImportItem[];
  readonly subscribe: (changed: () => void) => () => void;
  /** Takes files in; they are read one after another. Gives false where no more are taken. */
  readonly add: (files: readonly HandedFile[]) => boolean;
  /** Reads a file once more, as something else or for longer; what was read before stays in sight until then. */
  readonly readAs: (id: number, choice: ReadingChoice) => void;
  /** Ends the reading of a file, at once, or keeps it from being read. */
  readonly cancel: (id: number) => void;
  /** Stores a file as it was read. */
  readonly store: (id: number) => Promise<void>;
  /** Stores every file that was read without a warning and resembles no plan. */
  readonly storePlain: () => Promise<void>;
  /** Leaves a file out. */
  readonly pass: (id: number) => void;
  /** Leaves out every file that is not decided, and ends what is being read. */
  readonly cancelAll: () => void;
  /** Forgets the files that are through. */
  readonly clear: () => void;
};

/** The most files that stand in the list at once: a folder too many should not take the window with it. */
export const MOST_FILES = 2000;

/**
 * An empty list of files that are imported through a client. It belongs to one window.
 *
 * @param now a clock in milliseconds
 */
export function createImportQueue(client: Client, now: () => number = () => performance.now()): ImportQueue {
  const readings = createFileReadings(client);
  const subscribers = new Set<() => void>();
  let items: readonly ImportItem[] = [];
  let added = 0;
  let isReading = false;

  function show(next: readonly ImportItem[]): void {
    items = next;
    for (const changed of [...subscribers]) changed();
  }

  function change(id: number, changed: Partial<ImportItem>): void {
    show(items.map((item) => (item.id === id ? { ...item, ...changed } : item)));
  }

  const move = (id: number, progress: ImportProgress) => change(id, { progress });
  const progressOf = (id: number) => items.find((item) => item.id === id)?.progress;

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    for (let next = nextToRead(items); next !== null; next = nextToRead(items)) await read(next);
    isReading = false;
  }

  async function read({ id, name, choice }: ImportItem): Promise<void> {
    move(id, { step: "reading", since: now() });
    const reply = await readings.inspect(id, choice);
    // Cancelling may come too late; a file that a person wants no more is let go all the same.
    if (progressOf(id)?.step === "cancelling") fail(id, name, fault("call/cancelled", {}));
    else if (reply.ok) take(id, reply.value);
    else fail(id, name, reply.fault);
  }

  async function readAgain(id: number, before: Inspection, choice: ReadingChoice): Promise<void> {
    change(id, { choice, progress: { step: "inspected", inspection: before, again: "reading" } });
    const reply = await readings.inspect(id, choice);
    if (progressOf(id)?.step !== "inspected") return;
    if (reply.ok) take(id, reply.value);
    else {
      const again = reply.fault.code === "call/cancelled" ? "no" : reply.fault;
      move(id, { step: "inspected", inspection: before, again });
    }
  }

  /** Keeps what was read for a person to look at; a plan that is in the corpus already needs no look. */
  function take(id: number, inspection: Inspection): void {
    const { same, file } = inspection;
    if (same === null || same.removed) {
      move(id, { step: "inspected", inspection, again: "no" });
      return;
    }
    const { plan } = same;
    const { planTitle, title } = plan.metadata;
    const reason = fault("plan/duplicate", { file, plan: planTitle ?? title ?? plan.id });
    readings.release(id);
    move(id, { step: "settled", outcome: { status: "skipped", file, plan, fault: reason } });
  }

  function fail(id: number, file: string, reason: Fault): void {
    readings.release(id);
    const cancelled = reason.code === "call/cancelled";
    move(
      id,
      cancelled ? { step: "cancelled" } : { step: "settled", outcome: { status: "failed", file, fault: reason } },
    );
  }

  async function store(id: number): Promise<void> {
    const progress = progressOf(id);
    if (progress?.step !== "inspected" || progress.again === "reading") return;
    const { inspection } = progress;
    move(id, { step: "storing", inspection });
    const reply = await client.call("plan.store", { inspection: inspection.inspection });
    if (reply.ok) move(id, { step: "settled", outcome: reply.value });
    else fail(id, inspection.file, reply.fault);
    void readOn();
  }

  function pass(id: number): void {
    readings.cancel(id);
    readings.release(id);
    move(id, { step: "passed" });
    void readOn();
  }

  function cancel(id: number): void {
    const step = progressOf(id)?.step;
    readings.cancel(id);
    if (step === "waiting") move(id, { step: "cancelled" });
    if (step === "reading") move(id, { step: "cancelling" });
  }

  return {
    items: () => items,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    add(files) {
      const taken = files.slice(0, Math.max(0, MOST_FILES - items.length));
      const fresh = taken.map((file): ImportItem => {
        added += 1;
        readings.add(added, file);
        return { id: added, name: file.name, folder: file.folder, choice: {}, progress: { step: "waiting" } };
      });
      if (fresh.length > 0) show([...items, ...fresh]);
      void readOn();
      return taken.length === files.length;
    },
    readAs(id, choice) {
      const progress = progressOf(id);
      if (progress?.step === "inspected") void readAgain(id, progress.inspection, choice);
      else {
        change(id, { choice, progress: { step: "waiting" } });
        void readOn();
      }
    },
    cancel,
    store,
    async storePlain() {
      for (const { id, progress } of items) if (progress.step === "inspected" && isPlain(progress)) await store(id);
    },
    pass,
    cancelAll() {
      for (const { id, progress } of items.filter(isUndecided)) {
        if (progress.step === "inspected") pass(id);
        else cancel(id);
      }
    },
    clear() {
      for (const { id } of items.filter((item) => !isUndecided(item))) readings.forget(id);
      show(items.filter(isUndecided));
    },
  };
}
