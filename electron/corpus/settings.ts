import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from "../../shared/contract/settings.ts";
import { change, prepared, type ReadableCorpus, type WritableCorpus } from "./connection.ts";

/** All settings; one that was never changed, or holds a value this program does not know, has its default. */
export function readSettings(corpus: ReadableCorpus): Settings {
  const rows = prepared<[], { name: string; value: string }>(corpus, "SELECT name, value FROM setting").all();
  const known = rows.filter(({ name, value }) => SettingsSchema.partial().safeParse({ [name]: value }).success);
  return SettingsSchema.parse({
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(known.map(({ name, value }) => [name, value])),
  });
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
    for (const [name, value] of Object.entries(changes)) if (value !== undefined) store.run(name, value);
    return readSettings(corpus);
  });
}
