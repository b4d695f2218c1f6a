import { registerHooks } from "node:module";

// Puts the stub in the place of Electron's module, which would otherwise start a download.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== "electron") return next(specifier, context);
    return { url: new URL("electron.ts", import.meta.url).href, format: "module-typescript", shortCircuit: true };
  },
});

await import("./driver.ts");
