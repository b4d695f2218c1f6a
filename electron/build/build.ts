import { bundle } from "./bundle.ts";
import { BUNDLE_NAMES } from "./bundle-names.ts";

// Builds what the program runs from: everything (`npm run build`), or the bundles that are named.

const named = process.argv.slice(2);
for (const name of BUNDLE_NAMES) if (named.length === 0 || named.includes(name)) await bundle(name);
