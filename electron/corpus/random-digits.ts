import { randomInt } from "node:crypto";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 12;

/** What follows the letter in an opaque id: 62 random bits, so that two never meet by chance. */
export function randomDigits(): string {
  return Array.from({ length: LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join("");
}
