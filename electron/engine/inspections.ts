import { raise } from "../../shared/contract/fault.ts";
import { type InspectionId, InspectionIdSchema, type UploadId } from "../../shared/model/ids.ts";
import type { IdentifiedReading } from "../../shared/model/reading.ts";
import type { Source } from "../../shared/model/source.ts";
import type { Sketch } from "../../shared/text/sketch.ts";
import { createHeld } from "./held.ts";
import { FORGET_AFTER_MS } from "./uploads.ts";

/** A file as it was read, and the upload it came by. */
export type ReadUpload = {
  readonly upload: UploadId;
  readonly file: string;
  readonly source: Source;
  readonly reading: IdentifiedReading;
  readonly sketch: Sketch;
};

/** What was read and waits to be stored. There is one for an upload at most. */
export type Inspections = {
  /** Keeps what was read, in the place of what was read from the same upload before. */
  add(read: ReadUpload): InspectionId;
  /** Gives what was read, which stays held. Raises inspection/unknown. */
  get(id: InspectionId): ReadUpload;
  /** Lets an inspection go and gives the upload it came by; null where it is gone already. */
  drop(id: InspectionId): UploadId | null;
  /** Forgets all. */
  clear(): void;
};

/** A large folder of plans. */
const MOST_KEPT = 500;
/** In characters of source text: some 1,500 plans of the usual length. A reading takes about 10 bytes for each. */
const MOST_TEXT = 20_000_000;

/** When too much waits, the oldest go; the latest always stays. */
export function createInspections(): Inspections {
  const held = createHeld<InspectionId, ReadUpload>(
    (digits) => InspectionIdSchema.parse(`i${digits}`),
    FORGET_AFTER_MS,
  );

  function isTooMuch(): boolean {
    const entries = held.entries();
    const characters = entries.reduce((sum, [, { source }]) => sum + source.text.length, 0);
    return entries.length > 1 && (entries.length > MOST_KEPT || characters > MOST_TEXT);
  }

  return {
    add(read) {
      for (const [id, { upload }] of held.entries()) if (upload === read.upload) held.drop(id);
      const added = held.add(read);
      while (isTooMuch()) held.drop(held.entries()[0]?.[0] ?? added);
      return added;
    },
    get: (id) => held.get(id) ?? raise("inspection/unknown", {}),
    drop: (id) => held.drop(id)?.upload ?? null,
    clear: held.clear,
  };
}
