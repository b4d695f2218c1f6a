import type { Copy } from "../passage.ts";
import { CONFUSABLE } from "./confusable.ts";
import type { Emendation } from "./emendation.ts";

// One character that a scanner mistook: the words around it stand elsewhere in the document with the character that it
// was taken for, and as they are nowhere else.

/** Words that long around a character tell which one it is. */
const WINDOW = 5;
/** A longer text has every five characters somewhere. */
const MOST_CHARACTERS = 300_000;
const MOST_FOUND = 100;

/** Readings of single characters that the same words at other places prove. */
export function mendCharacters(source: Copy, stretches: readonly { start: number; end: number }[]): Emendation[] {
  if (source.text.length > MOST_CHARACTERS) return [];
  const windows = new Windows(source);
  const found: Emendation[] = [];
  for (const { start, end } of stretches) {
    for (let at = start; at < end && found.length < MOST_FOUND; at += 1) {
      const emendation = mendAt(source, windows, at, start, end);
      if (emendation !== null) found.push(emendation);
    }
  }
  return found;
}

function mendAt(source: Copy, windows: Windows, at: number, from: number, to: number): Emendation | null {
  const others = CONFUSABLE.get(source.folded.charAt(at));
  if (others === undefined) return null;
  for (const start of windows.around(at, from, to)) {
    const words = source.folded.slice(start, start + WINDOW);
    for (const other of others) {
      const meant = words.slice(0, at - start) + other + words.slice(at - start + 1);
      const [proof, second] = windows.places(meant);
      if (proof === undefined || second === undefined) continue;
      const end = start + WINDOW;
      const raw = source.text.slice(start, end);
      const proposed = raw.slice(0, at - start) + other + raw.slice(at - start + 1);
      const there = { start: proof, end: proof + WINDOW, text: source.text.slice(proof, proof + WINDOW) };
      return { code: "text-damaged", start, end, raw, proposed, proof: there };
    }
  }
  return null;
}

/** Where every run of five ideographs or signs stands, without blanks inside. */
class Windows {
  private readonly at = new Map<string, number[]>();
  private readonly folded: string;

  constructor({ folded }: Copy) {
    this.folded = folded;
    for (let start = 0; start + WINDOW <= folded.length; start += 1) {
      const words = folded.slice(start, start + WINDOW);
      if (!HAN.test(words)) continue;
      const places = this.at.get(words);
      if (places === undefined) this.at.set(words, [start]);
      else places.push(start);
    }
  }

  places(words: string): readonly number[] {
    return this.at.get(words) ?? [];
  }

  /** Where windows over a character begin that stand nowhere else; those without signs first. */
  around(at: number, from: number, to: number): number[] {
    const starts: number[] = [];
    for (let start = Math.max(from, at - WINDOW + 1); start <= Math.min(at, to - WINDOW); start += 1)
      starts.push(start);
    const single = starts.filter((start) => this.places(this.wordsAt(start)).length === 1);
    return single.sort((a, b) => Number(SIGN.test(this.wordsAt(a))) - Number(SIGN.test(this.wordsAt(b))));
  }

  private wordsAt(start: number): string {
    return this.folded.slice(start, start + WINDOW);
  }
}

const SIGN = /[^\u4e00-\u9fff]/u;
/** Mostly ideographs: figures and marks say little of what stands beside them. */
const HAN = /^(?=(?:.?[\u4e00-\u9fff].?){3})[\u4e00-\u9fff、，。；：,;:()（）“”0-9]{5}$/u;
