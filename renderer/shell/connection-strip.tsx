import { useWords } from "../catalogue/words.tsx";
import { useConnectionState } from "../client/client-context.tsx";

/** Says, above the status bar, that the way to the engine is cut and how it comes back; nothing while it is open. */
export function ConnectionStrip() {
  const { say } = useWords();
  const state = useConnectionState();
  if (state === "open" || state === "connecting") return null;
  return (
    <p className="connection-strip" role="alert">
      {say(`connection.${state}`)}
    </p>
  );
}
