import type { z } from "zod";
import type { DownloadId } from "../model/ids.ts";
import { describeMismatch } from "./describe-mismatch.ts";
import { type EngineEvent, EngineEventSchema } from "./events.ts";
import { fault } from "./fault.ts";
import { type Opened, type Saved, SavedSchema, type Uploaded, UploadedSchema } from "./messages.ts";
import { Nothing } from "./methods/nothing.ts";
import { METHODS, type Method, type Params, type Result } from "./methods.ts";
import { type Reply, replySchema } from "./reply.ts";

/** The part of an AbortSignal that a call needs; named here because this room knows no browser and no Node. */
export type CancelSignal = {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
};

/** What a host offers to a client: a way to carry values. One exists per host; none looks inside. */
export type Carrier = {
  /** Sends a call; gives whatever came back. Rejects only where the way itself is broken. */
  call(method: string, params: unknown, signal?: CancelSignal): Promise<unknown>;
  /** Hands over a file's bytes; gives whatever came back. */
  upload(name: string, bytes: Uint8Array): Promise<unknown>;
  /** Hands a file that is held ready to the person, under this name unless she chooses another; gives whatever came back. */
  save(download: string, name: string): Promise<unknown>;
  /** Opens a file that was saved, or its folder; gives whatever came back. Left out where the host cannot. */
  open?(place: string, what: Opened): Promise<unknown>;
  /** Calls back with every event; gives the way to stop. */
  listen(heard: (event: unknown) => void): () => void;
};

/** The engine as a host has it: all that a carrier offers, but a file held ready comes to the host, which hands it over. */
export type EngineLink = Omit<Carrier, "save" | "open"> & {
  /** Fetches a file that is held ready; gives whatever came back. */
  download(download: string): Promise<unknown>;
};

/** The engine as the interface and the tests see it. Calls never reject: what goes wrong is a fault in the reply. */
export type Client = {
  call<M extends Method>(method: M, params: Params<M>, signal?: CancelSignal): Promise<Reply<Result<M>>>;
  upload(name: string, bytes: Uint8Array): Promise<Reply<Uploaded>>;
  /** Hands a file that is held ready to the person; it may be done again as long as the file is held. */
  save(download: DownloadId, name: string): Promise<Reply<Saved>>;
  /** Opens a file that was saved, or its folder. Raises export/gone, export/not-opened; call/refused where the host cannot. */
  open(place: string, what: Opened): Promise<Reply<Record<string, never>>>;
  listen(heard: (event: EngineEvent) => void): () => void;
};

const REFUSED = { ok: false, fault: fault("call/refused", {}) };

function resultSchema<M extends Method>(method: M): z.ZodType<Result<M>> {
  // TypeScript does not see that the schema found under M is the one Result<M> is inferred from.
  return METHODS[method].result as unknown as z.ZodType<Result<M>>;
}

/** A client over any carrier. Everything that arrives is checked against the contract. */
export function createClient(carrier: Carrier): Client {
  async function checked<T>(name: string, schema: z.ZodType<T>, answer: Promise<unknown>): Promise<Reply<T>> {
    let value: unknown;
    try {
      value = await answer;
    } catch {
      return { ok: false, fault: fault("engine/stopped", {}) };
    }
    const parsed = replySchema(schema).safeParse(value);
    if (parsed.success) return parsed.data as Reply<T>;
    return { ok: false, fault: fault("call/bad-result", { method: name, where: describeMismatch(parsed.error) }) };
  }
  return {
    call: (method, params, signal) => checked(method, resultSchema(method), carrier.call(method, params, signal)),
    upload: (name, bytes) => checked("upload", UploadedSchema, carrier.upload(name, bytes)),
    save: (download, name) => checked("save", SavedSchema, carrier.save(download, name)),
    open: (place, what) => checked("open", Nothing, carrier.open?.(place, what) ?? Promise.resolve(REFUSED)),
    listen: (heard) =>
      carrier.listen((event) => {
        const parsed = EngineEventSchema.safeParse(event);
        if (parsed.success) heard(parsed.data);
      }),
  };
}
