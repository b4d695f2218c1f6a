import { FaultError } from "../../shared/contract/fault.ts";
import { DownloadedSchema, type Saved } from "../../shared/contract/messages.ts";
import { type Reply, replySchema } from "../../shared/contract/reply.ts";

/** Puts a file where its person wants it and says what became of it. */
export type Keep = (name: string, bytes: Uint8Array) => Promise<Saved>;

const AnswerSchema = replySchema(DownloadedSchema);

/**
 * Hands a fetched file on to `keep`. What `keep` raises becomes the reply's fault.
 *
 * @param answer what the engine answered to a download
 * @param name the name to propose
 */
export async function handOver(answer: unknown, name: string, keep: Keep): Promise<Reply<Saved>> {
  const reply = AnswerSchema.parse(answer);
  if (!reply.ok) return reply;
  try {
    return { ok: true, value: await keep(name, reply.value.bytes) };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, fault: error.fault };
    throw error;
  }
}
