import type { Client } from "../../../shared/contract/client.ts";
import { fault } from "../../../shared/contract/fault.ts";
import { MAX_FILE_BYTES } from "../../../shared/contract/messages.ts";
import type { Inspection } from "../../../shared/contract/methods/plan.ts";
import type { Reply } from "../../../shared/contract/reply.ts";
import type { UploadId } from "../../../shared/model/ids.ts";
import type { HandedFile } from "./handed-file.ts";
import type { ReadingChoice } from "./import-item.ts";
import { readDroppedFile } from "./read-dropped-file.ts";

/** The files of an import on the engine's side: each is handed over once and kept there until it is let go. */
export type FileReadings = {
  readonly add: (id: number, file: HandedFile) => void;
  /** Reads a file; the same file may be read again with another choice. Faults: file/…, reading/…, call/cancelled. */
  readonly inspect: (id: number, choice: ReadingChoice) => Promise<Reply<Inspection>>;
  /** Ends the reading of a file, at once. */
  readonly cancel: (id: number) => void;
  /** Lets go what the engine holds of a file; it may be read again all the same. */
  readonly release: (id: number) => void;
  readonly forget: (id: number) => void;
};

const CANCELLED = { ok: false, fault: fault("call/cancelled", {}) } as const;

type Reading = {
  readonly file: HandedFile;
  upload: UploadId | null;
  abort: AbortController;
};

export function createFileReadings(client: Client): FileReadings {
  const readings = new Map<number, Reading>();

  function readingOf(id: number): Reading {
    const reading = readings.get(id);
    if (reading === undefined) throw new Error(`There is no file ${id}.`);
    return reading;
  }

  const discard = (upload: UploadId) => void client.call("plan.discard", { upload });

  function release(reading: Reading): void {
    const { upload } = reading;
    reading.upload = null;
    if (upload !== null) discard(upload);
  }

  async function handOver(reading: Reading, signal: AbortSignal): Promise<Reply<UploadId>> {
    const { name, content } = reading.file;
    if (reading.upload !== null) return { ok: true, value: reading.upload };
    if (!(content instanceof File)) return { ok: false, fault: content };
    if (content.size > MAX_FILE_BYTES) {
      const limit = `${MAX_FILE_BYTES / 1024 / 1024} MB`;
      return { ok: false, fault: fault("file/too-large", { file: name, limit }) };
    }
    const bytes = await readDroppedFile(content);
    if (!bytes.ok) return bytes;
    if (signal.aborted) return CANCELLED;
    const reply = await client.upload(name, bytes.value);
    if (!reply.ok) return reply;
    const { upload } = reply.value;
    if (signal.aborted) {
      discard(upload);
      return CANCELLED;
    }
    reading.upload = upload;
    return { ok: true, value: upload };
  }

  async function inspect(reading: Reading, choice: ReadingChoice): Promise<Reply<Inspection>> {
    const wasHeld = reading.upload !== null;
    const { signal } = reading.abort;
    const upload = await unlessAborted(handOver(reading, signal), signal);
    if (!upload.ok) return upload;
    const reply = await client.call("plan.inspect", { upload: upload.value, ...choice }, signal);
    if (reply.ok || reply.fault.code !== "upload/unknown" || !wasHeld) return reply;
    // It waited longer than the engine keeps a file; the window still has it.
    reading.upload = null;
    return inspect(reading, choice);
  }

  return {
    add: (id, file) => void readings.set(id, { file, upload: null, abort: new AbortController() }),
    inspect(id, choice) {
      const reading = readingOf(id);
      if (reading.abort.signal.aborted) reading.abort = new AbortController();
      return inspect(reading, choice);
    },
    cancel: (id) => readingOf(id).abort.abort(),
    release: (id) => release(readingOf(id)),
    forget: (id) => void readings.delete(id),
  };
}

/** What comes of some work, or call/cancelled as soon as nobody wants it: a large file is long on its way to the engine. */
async function unlessAborted<T>(work: Promise<Reply<T>>, signal: AbortSignal): Promise<Reply<T>> {
  let stop = () => {};
  const aborted = new Promise<typeof CANCELLED>((settle) => {
    stop = () => settle(CANCELLED);
    signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
