import { childElements, type XmlElement } from "../package/xml-element.ts";

export type NoteKind = "footnotes" | "endnotes";

const REFERENCES: ReadonlyMap<string, NoteKind> = new Map([
  ["w:footnoteReference", "footnotes"],
  ["w:endnoteReference", "endnotes"],
]);

/** The notes that a text refers to, each once, in the order of their references: what nothing refers to is never shown. */
export class NoteReferences {
  private readonly ids: Readonly<Record<NoteKind, Set<string>>> = { footnotes: new Set(), endnotes: new Set() };

  /** Takes down a reference to a note; false for any other element. */
  take(element: XmlElement): boolean {
    const kind = REFERENCES.get(element.name);
    const id = element.attributes["w:id"];
    if (kind !== undefined && id !== undefined) this.ids[kind].add(id);
    return kind !== undefined;
  }

  /**
   * The notes of a kind that were referred to.
   *
   * @param root the element w:footnotes or w:endnotes
   */
  notesIn(root: XmlElement, kind: NoteKind): XmlElement[] {
    const notes = new Map(childElements(root).map((note) => [note.attributes["w:id"] ?? "", note]));
    return [...this.ids[kind]].flatMap((id) => notes.get(id) ?? []);
  }
}
