import type { EngineEvent } from "../../shared/contract/events.ts";
import type { Fault } from "../../shared/contract/fault.ts";
import type { WritableCorpus } from "../corpus/connection.ts";
import type { Downloads } from "./downloads.ts";
import type { Inspections } from "./inspections.ts";
import type { Reader } from "./reader.ts";
import type { Uploads } from "./uploads.ts";
import type { Writer } from "./writer.ts";

/** What the use cases of one engine share. */
export type Workroom = {
  readonly corpus: WritableCorpus;
  readonly reader: Reader;
  readonly writer: Writer;
  readonly uploads: Uploads;
  readonly inspections: Inspections;
  /** Why this start did not take in all shipped plans; empty where it did. */
  readonly missing: Fault[];
  readonly downloads: Downloads;
  /** Tells every window. */
  tell(event: EngineEvent): void;
  /** Writes to the log: ids, sizes, codes; never a word of a document. */
  log(line: string): void;
  /** The name of the account under which the program runs; empty where unknown. */
  readonly account: string;
  /** The time, for what is stored. */
  now(): Date;
};
