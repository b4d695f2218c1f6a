import { createHash } from "node:crypto";

// Writes small PDF files as ISO 32000-1 describes them, one object after another, so that a test can say exactly what
// stands where. Fonts are not embedded: the characters are those of a map that every reader has to know.

/** A page, A4 upright unless it says otherwise; in points, its content in PDF's own operators. */
export type Sheet = {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Left, bottom, right and top of what is shown of it. */
  readonly crop?: readonly [number, number, number, number];
};

export type PdfOptions = {
  /**
   * How /F1 reads its strings: by a predefined map; by one that the file brings along, so that any character can be
   * written; or by numbers of which nothing tells what characters they are.
   */
  readonly encoding?: "UniGB-UCS2-H" | "GBK-EUC-H" | "GB-EUC-H" | "ToUnicode" | "numbers";
  /** Encrypts with RC4 of 40 bits; the user has to give the password, unless it is empty. */
  readonly password?: string;
  /** Content of a form /Fm1 that pages may draw with Do. */
  readonly form?: string;
  /** A layer of the document /Off that is not shown. */
  readonly hiddenLayer?: boolean;
};

const A4 = { width: 595, height: 842 } as const;

/** Height of a page: the operators below count downwards from its top edge, as a reader does. */
const TOP = A4.height;

export type TextOptions = {
  /** 0 fills, 2 fills and strokes, 3 draws nothing. */
  readonly mode?: number;
  /** White after every character, in points. */
  readonly spacing?: number;
  /** Direction of the baseline in degrees, against the clock. */
  readonly turn?: number;
  readonly font?: "F1" | "F2" | "F3";
};

/** Draws words with their baseline at a place, counted from the top left corner of an upright A4 page. */
export function text(x: number, y: number, size: number, words: string, options: TextOptions = {}): string {
  return place(x, y, size, `<${hexOf(words)}> Tj`, options);
}

/** Draws bytes that a font's own encoding explains. */
export function bytes(x: number, y: number, size: number, codes: Uint8Array, options: TextOptions = {}): string {
  return place(x, y, size, `<${Buffer.from(codes).toString("hex")}> Tj`, options);
}

function place(x: number, y: number, size: number, show: string, options: TextOptions): string {
  const { mode = 0, spacing = 0, turn = 0, font = "F1" } = options;
  const radians = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)].map((value) => value.toFixed(6));
  const matrix = `${cos} ${sin} ${(-Math.sin(radians)).toFixed(6)} ${cos} ${x} ${TOP - y} Tm`;
  return `BT /${font} ${size} Tf ${mode} Tr ${spacing} Tc ${matrix} ${show} ET\n`;
}

/** Draws a paragraph of full lines, the first of them set in by two characters. */
export function paragraph(x: number, y: number, size: number, words: string, perLine: number, pitch: number): string {
  const lines = [words.slice(0, perLine - 2)];
  for (let at = perLine - 2; at < words.length; at += perLine) lines.push(words.slice(at, at + perLine));
  return lines.map((line, index) => text(index === 0 ? x + 2 * size : x, y + index * pitch, size, line)).join("");
}

/** Draws a straight line between two places. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `0.5 w ${x1} ${TOP - y1} m ${x2} ${TOP - y2} l S\n`;
}

/** Fills a bar. */
export function bar(left: number, top: number, width: number, height: number): string {
  return `${left} ${TOP - top - height} ${width} ${height} re f\n`;
}

/** The lines around the cells of a grid; `open` names sides that have none, as "column row right" or "column row below". */
export function gridLines(xs: readonly number[], ys: readonly number[], open: readonly string[] = []): string {
  const drawn: string[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]].map((edge) => edge ?? 0);
      if (left === undefined || right === undefined || top === undefined || bottom === undefined) continue;
      if (column === 0) drawn.push(line(left, top, left, bottom));
      if (row === 0) drawn.push(line(left, top, right, top));
      if (!open.includes(`${column} ${row} right`)) drawn.push(line(right, top, right, bottom));
      if (!open.includes(`${column} ${row} below`)) drawn.push(line(left, bottom, right, bottom));
    }
  }
  return drawn.join("");
}

function hexOf(words: string): string {
  return Buffer.from(words, "utf16le").swap16().toString("hex");
}

/** A picture of one grey point, as large as a page when it is drawn. */
export const PICTURE = "q 595 0 0 842 0 0 cm /Im1 Do Q\n";

/** The bytes of a PDF with the given pages. */
export function makePdf(sheets: readonly Sheet[], options: PdfOptions = {}): Uint8Array {
  const file = new PdfFile(options.password ?? null);
  const catalog = file.reserve();
  const tree = file.reserve();
  const layer = options.hiddenLayer ? file.add("<</Type/OCG/Name<68>>>") : null;
  const hasPicture = sheets.some(({ content }) => content.includes(PICTURE));
  const resources = file.add(resourcesOf(file, options, layer, hasPicture));
  const pages = sheets.map((sheet) => addPage(file, sheet, tree, resources));
  file.set(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]>>`);
  const layers = layer === null ? "" : `/OCProperties<</OCGs[${layer} 0 R]/D<</OFF[${layer} 0 R]/Order[]>>>>`;
  file.set(catalog, `<</Type/Catalog/Pages ${tree} 0 R${layers}>>`);
  return file.bytes(catalog);
}

function resourcesOf(
  file: PdfFile,
  { encoding = "UniGB-UCS2-H", form }: PdfOptions,
  layer: number | null,
  hasPicture: boolean,
): string {
  const descriptor =
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 93/FontBBox[-25 -254 1000 880]>>";
  const descendant = file.reserve();
  const isOwn = encoding === "ToUnicode" || encoding === "numbers";
  const ordering = isOwn ? "Identity" : "GB1";
  const system = `<</Registry ${file.string(descendant, "Adobe")}/Ordering ${file.string(descendant, ordering)}/Supplement 4>>`;
  file.set(
    descendant,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo ${system}/DW 1000/W[1 95 500]${descriptor}>>`,
  );
  const map = encoding === "ToUnicode" ? `/ToUnicode ${file.addStream("", SAME_CHARACTERS)} 0 R` : "";
  const fontOf = (name: string) =>
    file.add(
      `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${name}/DescendantFonts[${descendant} 0 R]${map}>>`,
    );
  const latin = file.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  const grey = "/Type/XObject/Subtype /Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8";
  const picture = hasPicture ? `/Im1 ${file.addStream(grey, "\x80")} 0 R` : "";
  const drawn =
    form === undefined ? "" : `/Fm1 ${file.addStream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]", form)} 0 R`;
  const properties = layer === null ? "" : `/Properties<</Off ${layer} 0 R>>`;
  return `<</Font<</F1 ${fontOf(isOwn ? "Identity-H" : encoding)} 0 R/F2 ${latin} 0 R/F3 ${fontOf("UniGB-UCS2-V")} 0 R>>/XObject<<${picture}${drawn}>>${properties}>>`;
}

function addPage(file: PdfFile, sheet: Sheet, tree: number, resources: number): number {
  const content = file.addStream("", sheet.content);
  const { width = A4.width, height = A4.height, rotate = 0, crop } = sheet;
  const cropBox = crop === undefined ? "" : `/CropBox[${crop.join(" ")}]`;
  return file.add(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]${cropBox}/Rotate ${rotate}/Resources ${resources} 0 R/Contents ${content} 0 R>>`,
  );
}

/** A map from every number to the character of that number. */
const SAME_CHARACTERS = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Same def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** What every password is filled up with (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const ID = Buffer.from("00112233445566778899aabbccddeeff", "hex");
const PERMISSIONS = -4;

class PdfFile {
  private readonly objects: string[] = [];
  private readonly key: Buffer | null;
  private readonly encryption: string | null;

  constructor(password: string | null) {
    const owner = password === null ? null : ownerEntry(password);
    this.key = password === null || owner === null ? null : keyOf(password, owner);
    this.encryption =
      this.key === null || owner === null
        ? null
        : `<</Filter/Standard/V 1/R 2/P ${PERMISSIONS}/O<${owner.toString("hex")}>/U<${rc4(this.key, PADDING).toString("hex")}>>>`;
  }

  /** Keeps a number for an object that is written later. */
  reserve(): number {
    return this.objects.push("null");
  }

  set(number: number, object: string): void {
    this.objects[number - 1] = object;
  }

  add(object: string): number {
    return this.objects.push(object);
  }

  /** A string that belongs to an object, as it has to be written. */
  string(number: number, words: string): string {
    return `<${this.encrypt(number, Buffer.from(words, "latin1")).toString("hex")}>`;
  }

  addStream(entries: string, content: string): number {
    const number = this.reserve();
    const data = this.encrypt(number, Buffer.from(content, "latin1")).toString("latin1");
    this.set(number, `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`);
    return number;
  }

  bytes(catalog: number): Uint8Array {
    const encrypt = this.encryption === null ? null : this.add(this.encryption);
    let file = "%PDF-1.5\n";
    const offsets = this.objects.map((object, index) => {
      const offset = file.length;
      file += `${index + 1} 0 obj\n${object}\nendobj\n`;
      return offset;
    });
    const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const id = ID.toString("hex");
    const security = encrypt === null ? "" : `/Encrypt ${encrypt} 0 R/ID[<${id}><${id}>]`;
    const size = offsets.length + 1;
    const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root ${catalog} 0 R${security}>>\nstartxref\n${file.length}\n%%EOF\n`;
    return new Uint8Array(Buffer.from(file + end, "latin1"));
  }

  private encrypt(number: number, data: Buffer): Buffer {
    if (this.key === null) return data;
    const own = Buffer.from([number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, 0, 0]);
    return rc4(md5(Buffer.concat([this.key, own])).subarray(0, this.key.length + 5), data);
  }
}

function ownerEntry(password: string): Buffer {
  return rc4(md5(padded("owner")).subarray(0, 5), padded(password));
}

function keyOf(password: string, owner: Buffer): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  return md5(Buffer.concat([padded(password), owner, permissions, ID])).subarray(0, 5);
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, "latin1"), PADDING]).subarray(0, 32);
}

function md5(data: Buffer): Buffer {
  return createHash("md5").update(data).digest();
}

/** RC4; node:crypto has it no longer. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return data.map((byte) => {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(i, j);
    return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  }) as Buffer;
}
