import { useCallback, useMemo, useState } from "react";
import type { Span } from "../../../shared/model/span.ts";
import type { ShownText } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { ReadSource } from "./read-source.ts";
import { type Layout, type RowOfClause, useLayout, useMarkLabels } from "./use-layout.ts";
import { type SourceReader, useSourceReader } from "./use-source-reader.ts";

/** A source that is being read: how it is set, where the person is in it. */
export type OpenSource = {
  readonly read: ReadSource;
  readonly script: ShownText;
  readonly layout: Layout;
  readonly reader: SourceReader;
  /** A place that was asked for and is marked like a match. */
  readonly marked: Span | null;
  readonly mark: (place: Span | null) => void;
};

type Opening = {
  /** What was found in it. */
  readonly matches: readonly Span[];
  /** The keys of the source are meant for this one. */
  readonly isActive: boolean;
  /** Where its clauses stand in the comparison at hand; null where there is none. */
  readonly rowOf: RowOfClause | null;
  /** Goes to the fields of the chosen clause. */
  readonly onFields: () => void;
};

/** Opens a source for reading. */
export function useOpenSource(read: ReadSource, { matches, isActive, rowOf, onFields }: Opening): OpenSource {
  const script = useShownScript()[read.reading.metadata.script];
  const [marked, setMarked] = useState<Span | null>(null);
  const all = useMemo(
    () => (marked === null ? matches : [...matches, marked].sort((a, b) => a.start - b.start)),
    [matches, marked],
  );
  const layout = useLayout(read, all, script, useMarkLabels(), rowOf);
  const reader = useSourceReader(read, layout.noise, isActive, onFields);
  const { goTo } = reader;
  const mark = useCallback(
    (place: Span | null) => {
      setMarked(place);
      if (place !== null) goTo(place.start, false);
    },
    [goTo],
  );
  return { read, script, layout, reader, marked, mark };
}
