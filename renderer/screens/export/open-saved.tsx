import { useState } from "react";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Opened } from "../../../shared/contract/messages.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useClient } from "../../client/client-context.tsx";

/** Opens a file that was just saved, or its folder. */
export function OpenSaved({ place }: { readonly place: string }) {
  const { say, language } = useWords();
  const client = useClient();
  const [fault, setFault] = useState<Fault | null>(null);
  const open = async (what: Opened) => {
    const reply = await client.open(place, what);
    setFault(reply.ok ? null : reply.fault);
  };
  return (
    <>
      {" "}
      <button type="button" className="quiet" onClick={() => void open("file")}>
        {say("export.open-file")}
      </button>
      <button type="button" className="quiet" onClick={() => void open("folder")}>
        {say("export.open-folder")}
      </button>
      {fault === null ? null : (
        <span className="damage" role="alert">
          {describeFault(fault, language)}
        </span>
      )}
    </>
  );
}
