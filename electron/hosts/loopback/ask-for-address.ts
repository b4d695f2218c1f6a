import { AddressAnswerSchema } from "../../../shared/contract/loopback.ts";
import { LOOPBACK_ROUTES } from "../../../shared/contract/loopback-routes.ts";
import type { WindowNote } from "../../corpus/window-note.ts";
import { newSecret, proofOf, sameSecret } from "./secrets.ts";

const LOOPBACK_ADDRESS = /^http:\/\/127\.0\.0\.1:\d{1,5}\/$/u;
const PATIENCE_MS = 2000;

/**
 * Asks the loopback host that a window note names for a new address. Both sides prove that they know the note's key and
 * neither sends it: after a crash anybody may listen on that port.
 *
 * @returns the address with a fresh code; null where the host is gone, is not a loopback host or is not the note's
 */
export async function askForAddress(note: WindowNote): Promise<string | null> {
  const { pid, address, key } = note;
  if (address === null || !LOOPBACK_ADDRESS.test(address) || !isAlive(pid)) return null;
  const nonce = newSecret();
  try {
    const response = await fetch(new URL(LOOPBACK_ROUTES.address, address), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ nonce, proof: proofOf(key, "asker", nonce) }),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const answer = AddressAnswerSchema.parse(await response.json());
    const known = sameSecret(answer.proof, proofOf(key, "host", `${nonce}:${answer.code}`));
    return known ? `${address}#code=${answer.code}` : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive too, only not ours to signal.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
