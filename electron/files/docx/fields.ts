import { ownText, type XmlElement } from "../package/xml-element.ts";
import { contentOf } from "./content-of.ts";
import { enclosedCharacter } from "./enclosed-character.ts";

/** A field whose end has not come yet. */
type OpenField = { instruction: string; hasResult: boolean };

/**
 * Where a reading stands among fields (ECMA-376 part 1, 17.16.18): between begin and separate lies an instruction, which
 * nobody sees, between separate and end the result. Fields nest, and may begin in one paragraph and end in another.
 */
export class Fields {
  private readonly open: OpenField[] = [];
  private readonly complete: ReadonlySet<XmlElement>;

  /** @param story what holds the paragraphs to be read; a sign whose partners are not in it counts for nothing */
  constructor(story: XmlElement) {
    this.complete = completeFields(story);
  }

  /** Whether text at this place is seen: it lies in no instruction. */
  get isSeen(): boolean {
    return this.open.every(({ hasResult }) => hasResult);
  }

  /** Goes on past a w:fldChar; gives what a field shows that keeps no result of its own. */
  pass(sign: XmlElement): string {
    if (!this.complete.has(sign)) return "";
    const kind = sign.attributes["w:fldCharType"];
    if (kind === "begin") this.open.push({ instruction: "", hasResult: false });
    const current = this.open.at(-1);
    if (kind === "separate" && current !== undefined) current.hasResult = true;
    if (kind !== "end") return "";
    const closed = this.open.pop();
    const isSeen = closed !== undefined && !closed.hasResult && this.isSeen;
    return isSeen ? (enclosedCharacter(closed.instruction) ?? "") : "";
  }

  /** Takes down a w:instrText. */
  instruct(piece: XmlElement): void {
    const current = this.open.at(-1);
    // No field that is drawn from its instruction has a long one.
    if (current !== undefined && current.instruction.length < 200) current.instruction += ownText(piece);
  }
}

/** What a story holds that is read as a story of its own, or not at all. */
const OTHER_STORIES: ReadonlySet<string> = new Set(["w:tbl", "w:drawing", "w:pict", "w:object", "w:del", "w:moveFrom"]);

/** The signs of all fields that have a begin and an end. */
function completeFields(story: XmlElement): Set<XmlElement> {
  const complete = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  visit(story);
  return complete;

  function visit(element: XmlElement): void {
    for (const child of contentOf(element)) {
      if (child.name === "w:fldChar") take(child);
      else if (!OTHER_STORIES.has(child.name) && !child.name.endsWith("Pr")) visit(child);
    }
  }

  function take(sign: XmlElement): void {
    const kind = sign.attributes["w:fldCharType"];
    if (kind === "begin") open.push([sign]);
    else open.at(-1)?.push(sign);
    if (kind === "end") for (const part of open.pop() ?? []) complete.add(part);
  }
}
