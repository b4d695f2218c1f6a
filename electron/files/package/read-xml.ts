import { raise } from "../../../shared/contract/fault.ts";
import { parseXml } from "./parse-xml.ts";
import type { XmlElement } from "./xml-element.ts";

/** Elements in one tree: far more than a plan of a thousand pages has, and some 300 MB. */
const MAX_ELEMENTS = 1_000_000;
/** Elements handed over at once: more than the longest row of a sheet has. */
const MAX_SCANNED = 200_000;

/**
 * The root element of an XML document with all that it holds. Raises the faults of `parseXml`, and file/too-complex for
 * a document of more than a million elements.
 *
 * @param file the name to show in a fault
 */
export function readXml(bytes: Uint8Array, file: string): XmlElement {
  let root: XmlElement | null = null;
  const grow = new Growth((element) => {
    root = element;
  });
  let elements = 0;
  parseXml(bytes, file, {
    open: (name, attributes) => {
      elements += 1;
      if (elements > MAX_ELEMENTS) raise("file/too-complex", { file });
      grow.open(name, attributes);
    },
    text: (text) => grow.text(text),
    close: () => grow.close(),
  });
  return root ?? raise("file/damaged", { file, reason: "XML: no root element" });
}

/**
 * Goes through an XML document without keeping it and hands over each element that bears one of the names, complete with
 * all that it holds, when it ends. An element of such a name within another is part of that one. Raises the faults of
 * `parseXml`, and file/too-complex for one that holds more than two hundred thousand elements.
 *
 * @param file the name to show in a fault
 */
export function scanXml(
  bytes: Uint8Array,
  file: string,
  visitors: Readonly<Record<string, (element: XmlElement) => void>>,
): void {
  const grow = new Growth((element) => visitors[element.name]?.(element));
  let [depth, elements] = [0, 0];
  parseXml(bytes, file, {
    open: (name, attributes) => {
      if (depth === 0 && !Object.hasOwn(visitors, name)) return;
      elements = depth === 0 ? 1 : elements + 1;
      if (elements > MAX_SCANNED) raise("file/too-complex", { file });
      depth += 1;
      grow.open(name, attributes);
    },
    text: (text) => {
      if (depth > 0) grow.text(text);
    },
    close: () => {
      if (depth === 0) return;
      depth -= 1;
      grow.close();
    },
  });
}

type Growing = XmlElement & { readonly children: (XmlElement | string)[] };

/** Grows a tree from what a parser tells and hands it over when its root closes. */
class Growth {
  private readonly opened: Growing[] = [];
  private readonly finish: (root: XmlElement) => void;

  constructor(finish: (root: XmlElement) => void) {
    this.finish = finish;
  }

  open(name: string, attributes: Record<string, string>): void {
    const element: Growing = { name, attributes, children: [] };
    this.opened.at(-1)?.children.push(element);
    this.opened.push(element);
  }

  text(text: string): void {
    const children = this.opened.at(-1)?.children;
    const last = children?.at(-1);
    if (children !== undefined && typeof last === "string") children[children.length - 1] = last + text;
    else children?.push(text);
  }

  close(): void {
    const element = this.opened.pop();
    if (element !== undefined && this.opened.length === 0) this.finish(element);
  }
}
