import type { IncomingMessage } from "node:http";

/** How much of a body over its limit is read away, so that the sender gets to read why it was refused. */
const PATIENCE_BYTES = 64 * 1024 * 1024;

/**
 * Reads a request's body, counting what arrives rather than trusting what was announced.
 *
 * @param limit the most bytes taken
 * @returns the bytes, or null where there are more; throws where the sender goes away or does not stop
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit + PATIENCE_BYTES) throw new Error("The sender does not stop.");
  }
  return size > limit ? null : new Uint8Array(Buffer.concat(chunks));
}
