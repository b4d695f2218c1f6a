type RuledPaperProps = {
  /** How many rows are still to come. */
  readonly rows: number;
  readonly label: string;
  readonly progress?: { readonly done: number; readonly total: number };
};

/** Empty rows where plans will stand, of the same height, so that nothing moves when they arrive. */
export function RuledPaper({ rows, label, progress }: RuledPaperProps) {
  return (
    <div className="ruled-paper">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="ruled-row" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
      <p className="progress-line">
        <span role="status">{label}</span>
        {progress === undefined ? null : <progress max={progress.total} value={progress.done} aria-label={label} />}
      </p>
    </div>
  );
}
