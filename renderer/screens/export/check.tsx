import { useId } from "react";

type CheckProps = {
  readonly label: string;
  /** What it means, in a few words below. */
  readonly hint?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** Something that is wanted or not. */
export function Check({ label, hint, checked, disabled = false, onChange }: CheckProps) {
  const id = useId();
  return (
    <label className="export-check">
      <input
        type="checkbox"
        checked={checked}
        // It stays where the keyboard finds it, and says why it does nothing.
        aria-disabled={disabled}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={({ target }) => {
          if (!disabled) onChange(target.checked);
        }}
      />
      <span>
        {label}
        {hint === undefined ? null : (
          <span id={id} className="aside">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
