import type { MatchLabel } from "../../../../shared/model/alignment.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import type { Relation } from "../corrections/use-corrections.ts";

const RELATIONS = ["same", "partial", "none"] as const satisfies readonly Relation[];

type RelationChoiceProps = {
  readonly name: string;
  /** What the two clauses are now; null where they are no match. */
  readonly value: MatchLabel | null;
  /** A person said so. */
  readonly decided: boolean;
  /** Null where the table is frozen. */
  readonly onChoose: ((relation: Relation) => void) | null;
};

/** What two clauses are to each other: the program's word in outline, a person's filled. Keys 1, 2, 3 while it is near. */
export function RelationChoice({ name, value, decided, onChoose }: RelationChoiceProps) {
  const { say } = useWords();
  return (
    <fieldset className={`relation${decided ? " decided" : ""}`}>
      <legend className="unseen">{name}</legend>
      {RELATIONS.map((relation, index) => (
        <button
          key={relation}
          type="button"
          aria-pressed={relation === value}
          disabled={onChoose === null}
          onClick={() => onChoose?.(relation)}
        >
          {say(`detail.relation.${relation}`)}
          {onChoose === null ? null : <KeyCap keys={String(index + 1)} />}
        </button>
      ))}
    </fieldset>
  );
}

/** The relation that a key stands for; null for any other key. */
export function relationOfKey(key: string): Relation | null {
  return RELATIONS[Number(key) - 1] ?? null;
}
