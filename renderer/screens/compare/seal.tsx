import { useWords } from "../../catalogue/words.tsx";
import type { Row } from "./compare-table.ts";

type SealProps = { readonly row: Row };

/** What stands behind a row: a person's seal, filled, or the program's doubt, hollow; nothing where it is sure. */
export function Seal({ row: { standing, doubtful } }: SealProps) {
  const { say } = useWords();
  if (standing === "proposed" && !doubtful) return null;
  const name = standing === "proposed" ? "doubtful" : standing;
  return (
    <span className={`seal ${name}`} role="img" aria-label={say(`compare.${name}`)} title={say(`compare.${name}`)}>
      {say(`compare.seal.${name}`)}
    </span>
  );
}
