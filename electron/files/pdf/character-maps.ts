import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the character maps (GBK-EUC-H, UniGB-UCS2-H …) beside the bundle that this module is part of. */
export const CHARACTER_MAPS = "cmaps";

/** Their folder: beside the bundle, or in the package of pdf.js while the sources run. */
function folder(): string {
  if (extname(import.meta.url) !== ".ts") return join(dirname(fileURLToPath(import.meta.url)), CHARACTER_MAPS);
  return join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), CHARACTER_MAPS);
}

/** What pdf.js asks for when a font is encoded by a map that every reader of PDF has to know. */
type Request = { readonly kind: string; readonly filename: string };

/** Gives pdf.js its character maps from the local disk, and nothing else: no font, no code, no other file. */
export class CharacterMaps {
  async fetch({ kind, filename }: Request): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`No such file: ${filename}`);
    return new Uint8Array(await readFile(join(folder(), filename)));
  }
}
