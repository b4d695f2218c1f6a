import type { Plugin } from "vite";

/** The module that draws the window; the page's first script asks for it. */
export const WINDOW = /[\\/]renderer[\\/]show-window\.tsx$/u;

/**
 * Has the page fetch and compile the scripts that draw the window at once, beside its first script. Without this they
 * would be asked for only when that one runs.
 */
export function preloadWindow(): Plugin {
  return {
    name: "preload-window",
    transformIndexHtml: {
      order: "post",
      handler(_page, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const withImports = (fileName: string): string[] => {
          const chunk = chunks.find((file) => file.fileName === fileName);
          return chunk === undefined ? [] : [fileName, ...chunk.imports.flatMap(withImports)];
        };
        const there = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => withImports(fileName)));
        const needed = new Set(
          chunks
            .filter(({ moduleIds }) => moduleIds.some((id) => WINDOW.test(id)))
            .flatMap(({ fileName }) => withImports(fileName)),
        );
        return [...needed]
          .filter((fileName) => !there.has(fileName))
          .map((fileName) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
            injectTo: "head",
          }));
      },
    },
  };
}
