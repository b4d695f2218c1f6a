import { z } from "zod";

// What crosses the loopback host's door, both ways.

const Secret = z.string().min(1).max(128);

export const SessionRequestSchema = z.strictObject({ code: Secret });
/** `id` is the page's own count, unique within its session. */
export const CallRequestSchema = z.strictObject({
  id: z.string().min(1).max(64),
  method: z.string().max(200),
  params: z.unknown().optional(),
});
export const CancelRequestSchema = z.strictObject({ id: z.string().min(1).max(64) });
export const DownloadRequestSchema = z.strictObject({ download: z.string().max(64) });
/** `proof` shows that the asker holds the window note's key, without sending it. */
export const AddressRequestSchema = z.strictObject({ nonce: Secret, proof: Secret });
/** `proof` shows the same of the one that answers. */
export const AddressAnswerSchema = z.object({ code: Secret, proof: Secret });
