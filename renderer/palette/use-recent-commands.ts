import { useCallback } from "react";
import { MOST_RECENT } from "../../shared/contract/settings.ts";
import { useSettings } from "../settings/settings-context.tsx";

/** Ids of commands as they were used, the latest first. */
export type RecentCommands = { readonly recent: readonly string[]; readonly remember: (id: string) => void };

/** Remembers what was used last, for the next time the palette opens. */
export function useRecentCommands(): RecentCommands {
  const { settings, changeWindow } = useSettings();
  const recent = settings.window.recentCommands;
  const remember = useCallback(
    (id: string) => {
      changeWindow({ recentCommands: [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT) });
    },
    [recent, changeWindow],
  );
  return { recent, remember };
}
