import { raise } from "../../../shared/contract/fault.ts";
import type { Block, Extracted } from "../blocks.ts";
import { layOut } from "../lay-out.ts";
import { openPackage, type Package } from "../package/open-package.ts";
import { readXml } from "../package/read-xml.ts";
import { mainPart, type Relation, readRelations } from "../package/relations.ts";
import { childElement, type XmlElement } from "../package/xml-element.ts";
import { contentOf } from "./content-of.ts";
import type { Diagrams } from "./inline-content.ts";
import { ListLabels } from "./list-labels.ts";
import { NoteReferences } from "./notes.ts";
import { readNumbering } from "./numbering.ts";
import { stringOf } from "./properties.ts";
import { type DocumentSetting, paragraphsOf, readStory } from "./story.ts";
import { Styles } from "./styles.ts";

/**
 * The text of a Word document (.docx, .docm, .dotx; transitional or strict) as Word shows it with all changes accepted:
 * the body with its automatic numbers, tables and boxes, then the notes it refers to. Heads and feet of pages, comments,
 * hidden words, pictures and embedded files are no text. Nothing that the document points to is opened.
 *
 * Raises the faults of `openPackage` and `readXml`, and file/damaged where there is no document in the package.
 *
 * @param file the name to show in a fault
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Extracted> {
  const pkg = await openPackage(bytes, file);
  const main = await mainPart(pkg, file);
  const root = await readPart(pkg, main, file);
  const body = root?.name === "w:document" ? childElement(root, "w:body") : null;
  if (body === null) return raise("file/damaged", { file, reason: "no Word document" });
  const relations = await readRelations(pkg, main, file);
  const related = (type: Relation["type"]) => readRelated(pkg, relations, type, file);
  const styles = new Styles(await related("styles"));
  const labels = new ListLabels(readNumbering(await related("numbering"), styles), styles);
  const diagrams = await readDiagrams(pkg, relations, file);
  const setting: DocumentSetting = { styles, labels, notes: new NoteReferences(), diagrams };
  const blocks = readStory(body, setting, newPagesIn(body));
  for (const kind of ["footnotes", "endnotes"] as const) {
    const notes = await related(kind);
    if (notes !== null)
      for (const note of setting.notes.notesIn(notes, kind)) blocks.push(...noteBlocks(note, setting));
  }
  return layOut(blocks, "paragraphs");
}

async function readRelated(
  pkg: Package,
  relations: readonly Relation[],
  type: Relation["type"],
  file: string,
): Promise<XmlElement | null> {
  const relation = relations.find((one) => one.type === type);
  return relation === undefined ? null : readPart(pkg, relation.target, file);
}

async function readDiagrams(pkg: Package, relations: readonly Relation[], file: string): Promise<Diagrams> {
  const diagrams: Diagrams = new Map();
  for (const { id, type, target } of relations) {
    const root = type === "diagramData" ? await readPart(pkg, target, file) : null;
    if (root !== null) diagrams.set(id, root);
  }
  return diagrams;
}

async function readPart(pkg: Package, name: string, file: string): Promise<XmlElement | null> {
  const bytes = await pkg.read(name);
  return bytes === null ? null : readXml(bytes, file);
}

/** The ends of sections after which a new page begins: how it begins, the section that follows says (17.6.22). */
function newPagesIn(body: XmlElement): Set<XmlElement> {
  const sections = contentOf(body).flatMap((element) => {
    if (element.name === "w:sectPr") return [element];
    const properties = element.name === "w:p" ? childElement(element, "w:pPr") : null;
    return (properties && childElement(properties, "w:sectPr")) ?? [];
  });
  const next = (index: number) => stringOf(sections[index + 1] ?? null, "w:type") ?? "nextPage";
  return new Set(sections.filter((_, index) => !["continuous", "nextColumn"].includes(next(index))));
}

function noteBlocks(note: XmlElement, setting: DocumentSetting): Block[] {
  return paragraphsOf(readStory(note, setting)).map((text) => ({
    kind: "paragraph",
    text: text.trimStart(),
    aside: "footnote",
  }));
}
