import { z } from "zod";
import type { EngineLink } from "../../../shared/contract/client.ts";
import { FaultError, fault } from "../../../shared/contract/fault.ts";
import { MAX_CALL_BYTES, MAX_FILE_BYTES, type Opened, OpenedSchema } from "../../../shared/contract/messages.ts";
import { handOver, type Keep } from "../../engine/hand-over.ts";
import { badCall, CALL_TOO_LARGE, fileTooLarge } from "../limits.ts";
import { CHANNELS } from "./channel-names.ts";

/** Answers what came over a channel. Never rejects: Electron would pass an error's message on to the page. */
export type Answer = (message: unknown) => Promise<unknown>;

/** Opens a file that was saved, or its folder. */
type Open = (place: string, what: Opened) => Promise<void>;

const CallSchema = z.strictObject({ id: z.int(), method: z.string().max(200), params: z.unknown().optional() });
const CancelSchema = z.strictObject({ id: z.int() });
const SaveSchema = z.strictObject({ download: z.string().max(64), name: z.string().max(1000) });
const OpenSchema = z.strictObject({ place: z.string().max(64), what: OpenedSchema });
const UploadSchema = z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) });

/**
 * What each channel takes and does: it checks the message's shape and size, and carries it to the engine.
 *
 * @param keep asks the person where a file is to go, and puts it there
 * @param open opens what was put there, or raises a fault
 */
export function channelAnswers(engine: EngineLink, keep: Keep, open: Open): ReadonlyMap<string, Answer> {
  const calls = new Map<number, AbortController>();

  async function call(message: unknown): Promise<unknown> {
    const parsed = CallSchema.safeParse(message);
    if (!parsed.success) return { ok: false, fault: badCall("") };
    const { id, method, params } = parsed.data;
    const size = sizeOf(params);
    if (size === null) return { ok: false, fault: badCall(method) };
    if (size > MAX_CALL_BYTES) return { ok: false, fault: CALL_TOO_LARGE };
    const controller = new AbortController();
    calls.set(id, controller);
    const reply = await engine.call(method, params, controller.signal);
    calls.delete(id);
    return reply;
  }

  async function cancel(message: unknown): Promise<unknown> {
    const parsed = CancelSchema.safeParse(message);
    if (parsed.success) calls.get(parsed.data.id)?.abort();
    return undefined;
  }

  async function upload(message: unknown): Promise<unknown> {
    const parsed = UploadSchema.safeParse(message);
    if (!parsed.success) return { ok: false, fault: badCall("upload") };
    const { name, bytes } = parsed.data;
    if (bytes.length > MAX_FILE_BYTES) return { ok: false, fault: fileTooLarge(name) };
    return engine.upload(name, bytes);
  }

  async function save(message: unknown): Promise<unknown> {
    const parsed = SaveSchema.safeParse(message);
    if (!parsed.success) return { ok: false, fault: badCall("save") };
    const { download, name } = parsed.data;
    return handOver(await engine.download(download), name, keep);
  }

  async function openPlace(message: unknown): Promise<unknown> {
    const parsed = OpenSchema.safeParse(message);
    if (!parsed.success) return { ok: false, fault: badCall("open") };
    const { place, what } = parsed.data;
    try {
      await open(place, what);
      return { ok: true, value: {} };
    } catch (error) {
      if (error instanceof FaultError) return { ok: false, fault: error.fault };
      throw error;
    }
  }

  return new Map<string, Answer>([
    [CHANNELS.call, call],
    [CHANNELS.cancel, cancel],
    [CHANNELS.upload, upload],
    [CHANNELS.save, save],
    [CHANNELS.open, openPlace],
  ]);
}

/** What somebody gets who is not our page. */
export const REFUSED = { ok: false, fault: fault("call/refused", {}) } as const;

/** The size of a call's arguments as JSON, in bytes; null where they are no JSON. */
function sizeOf(params: unknown): number | null {
  try {
    return Buffer.byteLength(JSON.stringify(params) ?? "");
  } catch {
    return null;
  }
}
