type KeyCapProps = { readonly keys: string };

/** Keys as they are printed on a keyboard: `Ctrl F` draws two. */
export function KeyCap({ keys }: KeyCapProps) {
  return (
    <span className="keys">
      {keys.split(" ").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
