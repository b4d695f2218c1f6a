import { useEffect, useState } from "react";
import { offset } from "../../../shared/model/span.ts";
import { type AmbiguousCharacter, listAmbiguous } from "../../../shared/text/ambiguous-characters.ts";
import { partsOf } from "./find-matches.ts";
import { workInSlices } from "./in-slices.ts";

const NONE: readonly AmbiguousCharacter[] = [];

/**
 * The characters of a traditional text that stand for several in simplified script; none where `wanted` is false. A very
 * long text is gone through in slices, and they come in as they are found.
 */
export function useAmbiguous(text: string, wanted: boolean): readonly AmbiguousCharacter[] {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    setFound(NONE);
    if (!wanted) return;
    const parts = partsOf(text);
    const characters: AmbiguousCharacter[] = [];
    let next = 0;
    const step = () => {
      const part = parts[next];
      next += 1;
      if (part === undefined) return false;
      // A part ends with a line wherever it can, and no word goes on over a line's end.
      for (const one of listAmbiguous(text.slice(part.start, part.end), "simplified"))
        characters.push({ ...one, offset: offset(one.offset + part.start) });
      return next < parts.length;
    };
    return workInSlices(step, () => setFound([...characters]));
  }, [text, wanted]);
  return found;
}
