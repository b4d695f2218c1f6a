import { useState } from "react";
import { useWords, type Words, wordsOf } from "../catalogue/words.tsx";
import { type Command, type Destination, PALETTE_COMMAND } from "../commands/command.ts";
import { useCommandList } from "../commands/commands-context.tsx";
import { useShownScript } from "../script/shown-script-context.tsx";
import type { PaletteEntry } from "./rank-entries.ts";

/** What the palette offers, as it was when it opened: what can be done now, and where one can go. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const words = useWords();
  const list = useCommandList();
  const { words: shown } = useShownScript().simplified;
  const [entries] = useState(() => {
    const all = [
      ...[...list.commands()]
        .sort((a, b) => turnOf(a) - turnOf(b))
        .flatMap((command) => entryOfCommand(command, words) ?? []),
      ...list.destinations().map((destination) => entryOfDestination(destination, words, shown)),
    ];
    // Two parts of a page may offer the same; the innermost is meant.
    const seen = new Set<string>();
    return all.filter(({ id }) => id !== PALETTE_COMMAND && !seen.has(id) && seen.add(id));
  });
  return entries;
}

const CHINESE = wordsOf("zh-CN");
const ENGLISH = wordsOf("en");

/** What belongs to the screen comes first, of that last what takes something away; the settings come last of all. */
function turnOf({ group, removes }: Command): number {
  if (group === "settings") return 3;
  if (group === "everywhere") return 2;
  return removes === true ? 1 : 0;
}

/** Null for what cannot be done at all; what only needs a place to be chosen says so. */
function entryOfCommand({ id, group, label, keys, reach, run }: Command, words: Words): PaletteEntry | null {
  const needsPlace = run === null && reach === "part";
  if (run === null && !needsPlace) return null;
  return {
    id,
    name: label(words),
    language: words.language,
    chinese: label(CHINESE),
    english: label(ENGLISH),
    beside: needsPlace ? words.say("palette.not-yet") : words.say(`keys.group.${group}`),
    keys: keys?.[0] ?? "",
    isMinor: needsPlace,
    run,
  };
}

function entryOfDestination(
  { id, kind, name, go }: Destination,
  words: Words,
  shown: (text: string) => string,
): PaletteEntry {
  return {
    id,
    name: words.say(`palette.to-${kind}`, { name: shown(name) }),
    language: words.language,
    chinese: CHINESE.say(`palette.to-${kind}`, { name }),
    english: ENGLISH.say(`palette.to-${kind}`, { name }),
    beside: words.say(`palette.${kind}`),
    keys: "",
    isMinor: true,
    run: go,
  };
}
