import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from "../../shared/contract/settings.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

const JSON_MARK = "json:";

/** All settings; one that was never changed, or holds a value this program does not know, has its default. */
export function readSettings(corpus: ReadableCorpus): Settings {
  const rows = prepared<[], { name: string; value: string }>(corpus, "SELECT name, value FROM setting").all();
  const known = rows
    .map(({ name, value }) => ({ [name]: asSet(value) }))
    .filter((setting) => SettingsSchema.partial().safeParse(setting).success);
  return SettingsSchema.parse(Object.assign({ ...DEFAULT_SETTINGS }, ...known));
}

/** Changes the settings that are named and gives all. */
export function changeSettings(
  corpus: WritableCorpus,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  return change(corpus, () => {
    const store = prepared(
      corpus,
      "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    );
    for (const [name, value] of Object.entries(changes)) if (value !== undefined) store.run(name, asKept(value));
    return readSettings(corpus);
  });
}

/** Words are kept as they are, everything else as JSON behind a mark; so are words that begin with the mark. */
function asKept(value: Settings[keyof Settings]): string {
  return typeof value === "string" && !value.startsWith(JSON_MARK) ? value : `${JSON_MARK}${JSON.stringify(value)}`;
}

function asSet(kept: string): unknown {
  if (!kept.startsWith(JSON_MARK)) return kept;
  try {
    return JSON.parse(kept.slice(JSON_MARK.length));
  } catch {
    return null;
  }
}
