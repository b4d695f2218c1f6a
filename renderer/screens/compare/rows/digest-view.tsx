import { useEffect, useState } from "react";
import { useWords } from "../../../catalogue/words.tsx";
import type { ShownText } from "../../../script/shown-script.ts";
import type { Row } from "../table/compare-table.ts";
import { knownDigest, rowDigest } from "./row-digest.ts";
import type { RowSetting } from "./row-setting.ts";

type DigestViewProps = {
  readonly row: Row;
  readonly nameOf: RowSetting["nameOf"];
  readonly names: ShownText;
};

/** What most plans of a row have in common, in one line; looked for once the row is painted. */
export function DigestView({ row, nameOf, names }: DigestViewProps) {
  const { say } = useWords();
  const [digest, setDigest] = useState(knownDigest(row) ?? null);
  useEffect(() => {
    setDigest(knownDigest(row) ?? null);
    if (knownDigest(row) !== undefined) return;
    const waiting = requestIdleCallback(() => setDigest(rowDigest(row)), { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, [row]);
  const text = digest === null ? undefined : names.words(digest.text);
  return (
    <span className="digest" lang={names.lang} title={text}>
      {digest === null || text === undefined
        ? null
        : say("row.digest", { plans: digest.plans.map((plan) => nameOf(plan).slice(0, 1)).join(""), text })}
    </span>
  );
}
