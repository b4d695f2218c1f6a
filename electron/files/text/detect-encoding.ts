import type { Encoding } from "../../../shared/model/source.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { commonShare, readableShare } from "./plausible-text.ts";

/** As many bytes as tell; the rest of a file is in the same encoding, or damaged. */
const SAMPLE_BYTES = 64 * 1024;

/** Of a text in the right encoding nearly all characters are common; in a wrong one at most a third. */
const MOSTLY = 0.7;
/** Enough to set valid UTF-8 aside: a short text without a single odd character in another encoding. */
const NEARLY_ALL = 0.95;
/** Enough to name the encoding that a damaged text was meant to be in. */
const HALF = 0.5;

/** What a sample of the bytes is in one encoding. */
type Sample = {
  readonly encoding: Encoding;
  /** The share of its characters that are common in Chinese; a wrong byte counts as an odd character. */
  readonly share: number;
  readonly isValid: boolean;
};

/**
 * The encoding that the bytes most likely are in: by the byte order mark, else the one in which the characters are those
 * that Chinese texts use. Null where none is likely. Whether all bytes can be decoded is not looked at.
 *
 * @param declared what a web page or a message says of itself. Old sites often say it wrong, so it counts only where the
 * characters do not speak against it.
 */
export function detectEncoding(bytes: Uint8Array, declared: Encoding | null = null): Encoding | null {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return mark.encoding;
  const wide = weighWide(bytes.subarray(0, SAMPLE_BYTES));
  if (wide.share >= MOSTLY && bytes.subarray(0, SAMPLE_BYTES).includes(0)) return wide.encoding;
  const sample = sampleOf(bytes);
  const utf8 = weigh(sample, "utf-8");
  const narrow = [utf8, weigh(sample, "gb18030"), weigh(sample, "big5")];
  const named = narrow.find(({ encoding }) => encoding === declared);
  if (named !== undefined && named.share >= MOSTLY) return named.encoding;
  if (utf8.isValid && utf8.share >= MOSTLY) return "utf-8";
  const best = mostCommon([...narrow, wide]);
  if (best.share >= (utf8.isValid ? NEARLY_ALL : MOSTLY)) return best.encoding;
  if (utf8.isValid) return "utf-8";
  return best.share >= HALF ? best.encoding : null;
}

/** The first of those with the highest share. */
function mostCommon(samples: readonly Sample[]): Sample {
  return samples.reduce((first, second) => (second.share > first.share ? second : first));
}

/** From the first byte that is not ASCII, where a character begins in every encoding but UTF-16. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  let start = 0;
  while (start < bytes.length && (bytes[start] ?? 0) < 0x80) start += 1;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

function weigh(sample: Uint8Array, encoding: Encoding, shareOf = commonShare): Sample {
  return { encoding, share: shareOf(decodeStart(sample, encoding)), isValid: isValidStart(sample, encoding) };
}

/** UTF-16 without a mark, in the byte order that gives the more readable text. */
function weighWide(sample: Uint8Array): Sample {
  return mostCommon([weigh(sample, "utf-16le", readableShare), weigh(sample, "utf-16be", readableShare)]);
}

/** A character that the sample cuts off is left out. */
function decodeStart(sample: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(sample, { stream: true });
}

function isValidStart(sample: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
