/** The bundles of the program: what the pages load, and what Electron runs. Each is a folder of its own under out/. */
export const BUNDLE_NAMES = ["renderer", "desktop", "preload", "engine"] as const;
export type BundleName = (typeof BUNDLE_NAMES)[number];
