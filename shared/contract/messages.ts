import { z } from "zod";
import { UploadIdSchema } from "../model/ids.ts";
import { EngineEventSchema } from "./events.ts";
import { FaultSchema } from "./fault-schema.ts";

// What travels between a host and the engine process. Hosts carry it; only the dispatcher looks inside.

/** From host to engine. `id` is the host's own count; the answer bears it, whatever else was wrong. */
export const ToEngineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("call"), id: z.int(), method: z.string(), params: z.unknown().optional() }),
  z.object({ kind: z.literal("upload"), id: z.int(), name: z.string(), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal("download"), id: z.int(), download: z.string() }),
  z.object({ kind: z.literal("cancel"), id: z.int() }),
  z.object({ kind: z.literal("close") }),
]);
export type ToEngine = z.infer<typeof ToEngineSchema>;

/** From engine to host. `ready` or `failed` comes first and once. */
export const FromEngineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("failed"), fault: FaultSchema }),
  z.object({ kind: z.literal("reply"), id: z.int(), reply: z.unknown() }),
  z.object({ kind: z.literal("event"), event: EngineEventSchema }),
]);
export type FromEngine = z.infer<typeof FromEngineSchema>;

/** The answer to an upload. */
export const UploadedSchema = z.object({ upload: UploadIdSchema });
export type Uploaded = z.infer<typeof UploadedSchema>;

/** The answer to a download: the file as it is to be handed to a person. */
export const DownloadedSchema = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });
export type Downloaded = z.infer<typeof DownloadedSchema>;

/**
 * What became of a file that was to be saved: the name it got; null where the person changed her mind. `place` opens it,
 * and is left out where the host cannot open files.
 */
export const SavedSchema = z.object({ saved: z.string().nullable(), place: z.string().optional() });
export type Saved = z.infer<typeof SavedSchema>;

/** What of a saved file is opened: the file by its own program, or the folder it is in. */
export const OpenedSchema = z.enum(["file", "folder"]);
export type Opened = z.infer<typeof OpenedSchema>;

/** The largest file taken in, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** The largest call, in bytes of JSON; files travel by upload. */
export const MAX_CALL_BYTES = 1024 * 1024;
