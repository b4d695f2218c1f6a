import { raise } from "../../shared/contract/fault.ts";
import type { Downloaded } from "../../shared/contract/messages.ts";
import { type DownloadId, DownloadIdSchema } from "../../shared/model/ids.ts";
import { createHeld } from "./held.ts";

/** Files made for a person and not forgotten yet. Each may be fetched several times: a save may fail. */
export type Downloads = {
  /** Keeps a file, for a while after it was last fetched. */
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
  const held = createHeld<DownloadId, Downloaded>((digits) => DownloadIdSchema.parse(`d${digits}`), forgetAfterMs);
  return {
    add(file) {
      const id = held.add(file);
      for (const [old] of held.entries().slice(0, -MOST_KEPT)) held.drop(old);
      return id;
    },
    get: (id) => held.get(id) ?? raise("download/unknown", {}),
    clear: held.clear,
  };
}
