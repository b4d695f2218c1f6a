import { childElement, childElements, type XmlElement } from "../package/xml-element.ts";
import { integerOf, stringOf, switchOf } from "./properties.ts";

/** What a style says for itself, without the one it is based on. */
type Style = {
  readonly id: string;
  /** In English for the styles Word brings along, whatever its language: `heading 1`. */
  readonly name: string;
  readonly basedOn: string | null;
  readonly paragraph: XmlElement | null;
  readonly run: XmlElement | null;
};

/** Real chains have three or four links. A longer one, or one that comes back on itself, ends here. */
const LONGEST_CHAIN = 32;

const HEADING = /^(?:heading|标题|標題)\s*([1-9])$/iu;

/** The styles of a document (ECMA-376 part 1, 17.7), as far as they bear on its words. */
export class Styles {
  private readonly byId = new Map<string, Style>();
  private readonly chains = new Map<string, readonly Style[]>();
  /** The style of paragraphs that name none. */
  private readonly unnamed: string | null = null;

  /** @param root the element w:styles, or null where a document has no styles */
  constructor(root: XmlElement | null) {
    for (const element of root === null ? [] : childElements(root, "w:style")) {
      const id = element.attributes["w:styleId"];
      if (id === undefined) continue;
      this.byId.set(id, {
        id,
        name: stringOf(element, "w:name") ?? "",
        basedOn: stringOf(element, "w:basedOn"),
        paragraph: childElement(element, "w:pPr"),
        run: childElement(element, "w:rPr"),
      });
      const isDefault = ["1", "true", "on"].includes(element.attributes["w:default"] ?? "");
      if (isDefault && element.attributes["w:type"] === "paragraph") this.unnamed = id;
    }
  }

  /** A style and those it is based on, from the nearest to the farthest. */
  chain(id: string | null): readonly Style[] {
    if (id === null) return [];
    const known = this.chains.get(id);
    if (known !== undefined) return known;
    const chain: Style[] = [];
    for (let at = this.byId.get(id); at !== undefined && chain.length < LONGEST_CHAIN; ) {
      chain.push(at);
      at = at.basedOn === null ? undefined : this.byId.get(at.basedOn);
    }
    this.chains.set(id, chain);
    return chain;
  }

  /** The style of a paragraph with these properties. */
  styleOf(properties: XmlElement | null): string | null {
    return stringOf(properties, "w:pStyle") ?? this.unnamed;
  }

  /** A switch of the paragraph itself, else of its style; off where nobody says anything. */
  isOn(properties: XmlElement | null, name: string): boolean {
    const inStyle = () => nearest(this.chain(this.styleOf(properties)), ({ paragraph }) => switchOf(paragraph, name));
    return switchOf(properties, name) ?? inStyle() ?? false;
  }

  /** 1–9 for a heading, else null: by the outline level, or by the name where a style says no level. */
  headingLevel(properties: XmlElement | null): number | null {
    const id = this.styleOf(properties);
    const level =
      outlineLevel(properties) ??
      nearest(this.chain(id), (style) => outlineLevel(style.paragraph) ?? levelNamed(style.name));
    if (level !== null) return level <= 9 ? level : null;
    return id === null || this.byId.has(id) ? null : levelNamed(id);
  }

  /**
   * Whether text is hidden. In styles the property is a toggle (ECMA-376 part 1, 17.7.3): a hidden word in a hidden
   * paragraph can be seen.
   *
   * @param run the properties of the text or of a paragraph's mark
   * @param paragraphStyle the style of its paragraph
   */
  isHidden(run: XmlElement | null, paragraphStyle: string | null): boolean {
    const hides = (id: string | null) => nearest(this.chain(id), ({ run: own }) => switchOf(own, "w:vanish")) ?? false;
    return switchOf(run, "w:vanish") ?? hides(paragraphStyle) !== hides(stringOf(run, "w:rStyle"));
  }
}

/** What the nearest style of a chain says that says anything. */
export function nearest<T>(chain: readonly Style[], ask: (style: Style) => T | null): T | null {
  for (const style of chain) {
    const answer = ask(style);
    if (answer !== null) return answer;
  }
  return null;
}

/** 1–9, 10 for body text; null where nothing is said. */
function outlineLevel(properties: XmlElement | null): number | null {
  const level = integerOf(properties, "w:outlineLvl", 0, 9);
  return level === null ? null : level + 1;
}

function levelNamed(name: string): number | null {
  const digit = HEADING.exec(name)?.[1];
  return digit === undefined ? null : Number(digit);
}
