import { useWords } from "../../catalogue/words.tsx";
import { Name } from "../../script/name.tsx";

type ChoiceLineProps = {
  readonly label: string;
  /** How many clauses it leaves; null where that is not counted. */
  readonly count: number | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One value that a search can be narrowed to. */
export function ChoiceLine({ label, count, checked, onChange }: ChoiceLineProps) {
  const { number } = useWords();
  return (
    <label className="choice-line">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <Name>{label}</Name>
      {count === null ? null : <span className="aside push">{number(count)}</span>}
    </label>
  );
}
