import { posix } from "node:path";
import { raise } from "../../../shared/contract/fault.ts";
import type { Package } from "./open-package.ts";
import { readXml } from "./read-xml.ts";
import { childElements } from "./xml-element.ts";

/** That one part of a package belongs to another (ECMA-376 part 2, 6.5). */
export type Relation = {
  readonly id: string;
  /** The last word of its type, alike in the transitional and the strict form: `worksheet`, `styles`, `footnotes` … */
  readonly type: string;
  /** The name of a part of the package. */
  readonly target: string;
};

/**
 * What belongs to a part, in the order of the file. Relations to anything outside the package are left out: no address
 * or path that stands in a document is ever opened.
 *
 * @param part a name of a part; "" for the package as a whole
 * @param file the name to show in a fault
 */
export async function readRelations(pkg: Package, part: string, file: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const bytes = await pkg.read(posix.join(folder, "_rels", `${posix.basename(part)}.rels`));
  if (bytes === null) return [];
  return childElements(readXml(bytes, file), "rel:Relationship").flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || type === undefined || target === undefined || mode === "External") return [];
    // From the root a ".." leads nowhere.
    const name = posix.resolve("/", folder, target).slice(1);
    return [{ id, type: type.slice(type.lastIndexOf("/") + 1), target: name }];
  });
}

/** The name of the part that holds the document or the workbook. Raises file/damaged where the package names none. */
export async function mainPart(pkg: Package, file: string): Promise<string> {
  const relations = await readRelations(pkg, "", file);
  const main = relations.find(({ type }) => type === "officeDocument");
  return main?.target ?? raise("file/damaged", { file, reason: "no main part" });
}
