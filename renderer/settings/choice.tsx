import { useId } from "react";

type ChoiceProps<T extends string> = {
  readonly legend: string;
  /** What the question is about, where its name does not say it all. */
  readonly hint?: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
};

/** One question with few answers, all in sight; arrow keys move between them. */
export function Choice<T extends string>({ legend, hint, options, value, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className="choice-hint aside">
          {hint}
        </p>
      )}
    </fieldset>
  );
}
