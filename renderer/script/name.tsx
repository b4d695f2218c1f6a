import { useShownScript } from "./shown-script-context.tsx";

type NameProps = { readonly className?: string; readonly children: string | null | undefined };

/** A name or title that the program gives, which it keeps in simplified script, as the person wants scripts shown. */
export function Name({ className, children }: NameProps) {
  const shown = useShownScript().simplified;
  return (
    <span className={className} lang={shown.lang}>
      {shown.words(children ?? "")}
    </span>
  );
}
