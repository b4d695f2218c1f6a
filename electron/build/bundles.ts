import { join } from "node:path";
import react from "@vitejs/plugin-react";
import type { InlineConfig } from "vite";
import type { BundleName } from "./bundle-names.ts";
import { PROJECT } from "./paths.ts";
import { pdfLibrary } from "./pdf-library.ts";
import { preloadWindow, WINDOW } from "./preload-window.ts";

const COMMON: InlineConfig = { configFile: false, root: PROJECT, logLevel: "warn", publicDir: false };

/** Everything else is put into the bundles, so that the packaged program carries one native module and no packages. */
const EXTERNAL = ["electron", /^node:/u, "better-sqlite3"];

/**
 * Into which files the interface goes: what asks the engine, what draws the window, each part that comes later, and what
 * those have in common. A file takes what its module imports with it, unless one before it has that.
 */
const SCRIPTS = [
  { name: "first", test: /[\\/]renderer[\\/]main\.ts$/u, priority: 3 },
  { name: "window", test: WINDOW, priority: 2 },
  { name: "common", minShareCount: 2, priority: 1 },
];

const BUNDLES: Readonly<Record<BundleName, InlineConfig>> = {
  renderer: {
    root: join(PROJECT, "renderer"),
    base: "./",
    plugins: [react(), preloadWindow()],
    resolve: { alias: [{ find: /^zod$/u, replacement: join(PROJECT, "renderer/client/zod.ts") }] },
    build: {
      target: "chrome109",
      // The content security policy allows neither inline scripts nor fonts in data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // It comes from this machine, so its size costs nothing.
      chunkSizeWarningLimit: 4096,
      rolldownOptions: { output: { codeSplitting: { groups: SCRIPTS } } },
    },
  },
  desktop: nodeBundle({ main: "electron/hosts/desktop/main.ts" }),
  // A sandboxed preload script can be neither a module nor more than one file.
  preload: {
    build: {
      target: "node24",
      minify: false,
      lib: {
        entry: join(PROJECT, "electron/hosts/desktop/preload.ts"),
        formats: ["cjs"],
        fileName: () => "preload.cjs",
      },
      rolldownOptions: { external: EXTERNAL },
    },
  },
  engine: {
    plugins: [pdfLibrary()],
    ...nodeBundle({
      "engine-process": "electron/engine/engine-process.ts",
      "reading-process": "electron/engine/reading-process.ts",
      "comparing-process": "electron/engine/comparing-process.ts",
      "writing-process": "electron/engine/writing-process.ts",
      "memory-watch": "electron/engine/memory-watch.ts",
    }),
  },
};

/** How vite makes a bundle, into the given folder. */
export function bundleConfig(name: BundleName, outDir: string): InlineConfig {
  const { build, ...rest } = BUNDLES[name];
  return { ...COMMON, ...rest, build: { ...build, outDir, emptyOutDir: true } };
}

function nodeBundle(entries: Readonly<Record<string, string>>): InlineConfig {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(PROJECT, file)]));
  return {
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node24",
      minify: false,
      rolldownOptions: {
        input,
        external: EXTERNAL,
        // One level, like the sources': files beside the program are found from import.meta.url.
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  };
}
