import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useSettings } from "../settings/settings-context.tsx";
import { FIRST_SHOWN_SCRIPT, type ShownScript, shownScriptAtHand, shownScriptFor } from "./shown-script.ts";

const ShownScriptContext = createContext<ShownScript>(FIRST_SHOWN_SCRIPT);

/** Shows texts in the script the person chose. Until it is known, at the start, nothing is drawn, so that no text changes under the eye. */
export function ShownScriptProvider({ children }: { readonly children: ReactNode }) {
  const choice = useSettings().settings.script;
  const [shown, setShown] = useState<ShownScript | null>(() => shownScriptAtHand(choice));
  useEffect(() => {
    let left = false;
    shownScriptFor(choice).then((script) => {
      if (!left) setShown(script);
    });
    return () => {
      left = true;
    };
  }, [choice]);
  return shown === null ? null : <ShownScriptContext value={shown}>{children}</ShownScriptContext>;
}

/** How texts are shown, by the script they were written in. */
export function useShownScript(): ShownScript {
  return useContext(ShownScriptContext);
}
