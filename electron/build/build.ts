import { bundle } from "./bundle.ts";

// Builds everything that the program runs from: `npm run build`.

for (const name of ["renderer", "desktop", "preload", "engine"] as const) await bundle(name);
