import type { Warning } from "../../model/reading.ts";
import { offset } from "../../model/span.ts";

/**
 * A damaged passage with the reading that the document itself proves. It is shown to a person beside the text and never
 * put in its place.
 */
export type Emendation = {
  readonly code: "responsibility-garbled" | "heading-damaged" | "text-damaged";
  /** The damaged words in the source. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly proposed: string;
  readonly proof: Proof;
};

/** The passage of the same document that proves a reading, by its place in the source. */
export type Proof = { readonly start: number; readonly end: number; readonly text: string };

/** The emendation as a warning. Details hold strings: the proof's place as its two offsets. */
export function warningOf({ code, start, end, raw, proposed, proof }: Emendation): Warning {
  return { code, details: { raw, ...proposalDetails(proposed, proof) }, start: offset(start), end: offset(end) };
}

/** What the details of a warning say of a proposed reading. */
export function proposalDetails(proposed: string, proof: Proof): Warning["details"] {
  return { proposed, proof: proof.text, proofStart: String(proof.start), proofEnd: String(proof.end) };
}
