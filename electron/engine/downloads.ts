import { raise } from "../../shared/contract/fault.ts";
import type { Downloaded } from "../../shared/contract/messages.ts";
import { type DownloadId, DownloadIdSchema } from "../../shared/model/ids.ts";
import { randomDigits } from "../corpus/random-digits.ts";

/** Files made for a person and not forgotten yet. Each may be fetched several times: a save may fail. */
export type Downloads = {
  /** Keeps a file, for a while. */
  add(file: Downloaded): DownloadId;
  /** Gives a file. Raises download/unknown. */
  get(id: string): Downloaded;
  /** Forgets all. */
  clear(): void;
};

/** The oldest go first: somebody who exports again wants the new file. */
const MOST_KEPT = 4;
const FORGET_AFTER_MS = 10 * 60 * 1000;

export function createDownloads(forgetAfterMs: number = FORGET_AFTER_MS): Downloads {
  const held = new Map<string, { readonly file: Downloaded; readonly alarm: NodeJS.Timeout }>();

  function drop(id: string): void {
    clearTimeout(held.get(id)?.alarm);
    held.delete(id);
  }

  return {
    add(file) {
      const id = DownloadIdSchema.parse(`d${randomDigits()}`);
      const alarm = setTimeout(() => drop(id), forgetAfterMs);
      alarm.unref();
      held.set(id, { file, alarm });
      [...held.keys()].slice(0, -MOST_KEPT).forEach(drop);
      return id;
    },
    get: (id) => held.get(id)?.file ?? raise("download/unknown", {}),
    clear: () => [...held.keys()].forEach(drop),
  };
}
