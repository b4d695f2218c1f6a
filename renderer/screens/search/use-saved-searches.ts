import { useCallback, useEffect, useState } from "react";
import type { Reply } from "../../../shared/contract/reply.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { SavedSearch } from "../../../shared/model/saved-search.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useClient } from "../../client/client-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";

export type SavedSearches = {
  readonly saved: readonly SavedSearch[];
  /** What went wrong with the last change; null where nothing did. */
  readonly failure: string | null;
  readonly save: (search: Omit<SavedSearch, "savedAt">) => void;
  readonly forget: (name: string) => void;
};

/** The searches that the person saved, read once they are wanted. */
export function useSavedSearches(wanted: boolean): SavedSearches {
  const client = useClient();
  const { say, language } = useWords();
  const announce = useAnnounce();
  const [saved, setSaved] = useState<readonly SavedSearch[]>([]);
  const [failure, setFailure] = useState<string | null>(null);

  const take = useCallback(
    (reply: Reply<{ readonly searches: readonly SavedSearch[] }>): boolean => {
      if (reply.ok) setSaved(reply.value.searches);
      setFailure(reply.ok ? null : describeFault(reply.fault, language));
      return reply.ok;
    },
    [language],
  );
  useEffect(() => {
    if (wanted) client.call("search.saved", {}).then(take);
  }, [client, wanted, take]);

  return {
    saved,
    failure,
    save: ({ name, query, filter }) => {
      client.call("search.save", { name, query, filter }).then((reply) => {
        if (take(reply)) announce(say("search.saved-as", { name }));
      });
    },
    forget: (name) => {
      client.call("search.forget", { name }).then((reply) => {
        if (take(reply)) announce(say("search.forgotten", { name }));
      });
    },
  };
}
