import { randomBytes } from "node:crypto";

/** Where files went that this window saved; the page knows each by an opaque name and never by its path. */
export type SavedPlaces = {
  remember(path: string): string;
  /** Null where no such file was saved. */
  pathOf(place: string): string | null;
};

/** So many are remembered; the window offers only the last. */
const MOST = 20;

export function createSavedPlaces(): SavedPlaces {
  const paths = new Map<string, string>();
  return {
    remember(path) {
      const place = randomBytes(12).toString("hex");
      paths.set(place, path);
      const [oldest] = paths.keys();
      if (paths.size > MOST && oldest !== undefined) paths.delete(oldest);
      return place;
    },
    pathOf: (place) => paths.get(place) ?? null,
  };
}
