import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A fresh secret of 256 bits, in letters that a URL and a cookie take as they are. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares secrets in a time that tells nothing of where, or in what length, they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** Shows that one holds `key`, without showing the key: an HMAC over what is said, bound to who says it. */
export function proofOf(key: string, speaker: "asker" | "host", said: string): string {
  return createHmac("sha256", key).update(`${speaker}:${said}`).digest("base64url");
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
