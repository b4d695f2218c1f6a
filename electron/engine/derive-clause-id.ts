import { createHash } from "node:crypto";
import { type ClauseId, ClauseIdSchema } from "../../shared/model/ids.ts";
import { READER_VERSION } from "../../shared/reading/read-plan.ts";

/** The id of a clause in a file that is read without being stored: the same for the same bytes and reader. */
export function deriveClauseId(sha256: string, ordinal: number): ClauseId {
  const digest = createHash("sha256").update(`${sha256} ${READER_VERSION} ${ordinal}`).digest("hex");
  const digits = BigInt(`0x${digest}`).toString(36).slice(-12).padStart(12, "0");
  return ClauseIdSchema.parse(`c${digits}`);
}
