import { useEffect, useState } from "react";
import { offset } from "../../../shared/model/span.ts";
import { type AmbiguousCharacter, listAmbiguous } from "../../../shared/text/ambiguous-characters.ts";
import type { Conversion } from "../../../shared/text/conversion.ts";
import { partsOf } from "./find-matches.ts";
import { workInSlices } from "./in-slices.ts";

const NONE: readonly AmbiguousCharacter[] = [];

/**
 * The characters of a text of which a conversion makes one of several; none where there is no conversion. A very long text is gone through in slices, and they come in as they are found.
 */
export function useAmbiguous(text: string, conversion: Conversion | null): readonly AmbiguousCharacter[] {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(NONE);
    if (conversion === null) return;
    const parts = partsOf(text);
    const characters: AmbiguousCharacter[] = [];
    let next = 0;
    const step = () => {
      const part = parts[next];
      next += 1;
      if (part === undefined) return false;
      // A part ends with a line wherever it can, and no word goes on over a line's end.
      for (const one of listAmbiguous(text.slice(part.start, part.end), conversion))
        characters.push({ ...one, offset: offset(one.offset + part.start) });
      return next < parts.length;
    };
    return workInSlices(step, () => setFound([...characters]));
  }, [text, conversion]);
  return found;
}
