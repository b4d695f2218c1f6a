import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { CHARACTER_MAPS } from "../files/pdf/character-maps.ts";

const LIBRARY = /\/pdfjs-dist\/legacy\/build\/pdf\.mjs$/u;
/** How pdf.js asks for a native module that draws. */
const CANVAS = 'require("@napi-rs/canvas")';

/**
 * Makes pdf.js part of a bundle: puts the character maps beside it, and takes out the request for a native module. Only
 * drawing needs that, and an installed program would look for it in the folders above its own, where anybody may have
 * put one.
 */
export function pdfLibrary(): Plugin {
  return {
    name: "pdf-library",
    transform: {
      filter: { id: LIBRARY },
      handler(code) {
        if (!code.includes(CANVAS)) throw new Error("pdf.js asks for its canvas in another way than it did.");
        return { code: code.replaceAll(CANVAS, "undefined"), map: null };
      },
    },
    generateBundle() {
      const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), CHARACTER_MAPS);
      for (const name of readdirSync(folder))
        this.emitFile({
          type: "asset",
          fileName: `${CHARACTER_MAPS}/${name}`,
          source: readFileSync(join(folder, name)),
        });
    },
  };
}
