import { useState } from "react";
import type { WhyField } from "../corrections/asking-panel.tsx";

/** The reason for the next decision as it is being typed, and the way to take it: then the field is empty again. */
export function useWhy(): { readonly field: WhyField; readonly take: () => string } {
  const [why, setWhy] = useState("");
  return {
    field: { value: why, onValue: setWhy },
    take: () => {
      setWhy("");
      return why;
    },
  };
}
