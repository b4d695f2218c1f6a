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
  /** How many of them stand in their instruction. */
  private instructions = 0;
  private readonly complete: ReadonlySet<XmlElement>;

  /** @param story what holds the paragraphs to be read; a sign whose partners are not in it counts for nothing */
  constructor(story: XmlElement) {
    this.complete = completeFields(story);
  }

  /** Whether text at this place is seen: it lies in no instruction. */
  get isSeen(): boolean {
    return this.instructions === 0;
  }

  /** Goes on past a w:fldChar; gives what a field shows that keeps no result of its own. */
  pass(sign: XmlElement): string {
    if (!this.complete.has(sign)) return "";
    switch (sign.attributes["w:fldCharType"]) {
      case "begin":
        this.open.push({ instruction: "", hasResult: false });
        this.instructions += 1;
        return "";
      case "separate":
        this.endInstruction();
        return "";
      default:
        return this.close();
    }
  }

  /** Takes down a w:instrText. */
  instruct(piece: XmlElement): void {
    const current = this.open.at(-1);
    // No field that is drawn from its instruction has a long one.
    if (current !== undefined && current.instruction.length < 200) current.instruction += ownText(piece);
  }

  private endInstruction(): void {
    const current = this.open.at(-1);
    if (current === undefined || current.hasResult) return;
    current.hasResult = true;
    this.instructions -= 1;
  }

  private close(): string {
    const drawn = this.open.at(-1)?.hasResult === false;
    this.endInstruction();
    const field = this.open.pop();
    return drawn && field !== undefined && this.isSeen ? (enclosedCharacter(field.instruction) ?? "") : "";
  }
}

/** What a story holds that is read as a story of its own, or not at all. */
const OTHER_STORIES: ReadonlySet<string> = new Set(["w:tbl", "w:drawing", "w:pict", "w:object", "w:del", "w:moveFrom"]);

/** The signs of all fields that have a begin and an end. */
function completeFields(story: XmlElement): Set<XmlElement> {
  const complete = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const sign of signsIn(story)) {
    const kind = sign.attributes["w:fldCharType"];
    if (kind === "begin") open.push([sign]);
    else open.at(-1)?.push(sign);
    if (kind === "end") for (const part of open.pop() ?? []) complete.add(part);
  }
  return complete;
}

function* signsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of contentOf(element)) {
    if (child.name === "w:fldChar") yield child;
    else if (!OTHER_STORIES.has(child.name) && !child.name.endsWith("Pr")) yield* signsIn(child);
  }
}
