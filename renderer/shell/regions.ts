const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select, [tabindex='0']";

/**
 * Moves focus to the next (1) or previous (-1) region of the window, round and round. A region bears `data-region`;
 * inside it the element with `data-region-entry` is entered, or else the first that takes focus.
 */
export function moveToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetParent !== null && entryOf(region) !== null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const start = here === -1 && step === -1 ? 0 : here;
  const next = regions[(start + step + regions.length) % regions.length];
  if (next !== undefined) entryOf(next)?.focus();
}

/** Moves focus to the first of the named regions that the window has. */
export function enterRegion(...names: readonly string[]): void {
  const regions = names.flatMap((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`) ?? []);
  enterFirst(regions);
}

/** Moves focus to the first region of the screen in sight, or of the window where the screen has none. */
export function enterScreen(): void {
  const within = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  enterFirst([...within("main [data-region]"), ...within("[data-region]")]);
}

function enterFirst(regions: readonly HTMLElement[]): void {
  const region = regions.find((one) => one.offsetParent !== null && entryOf(one) !== null);
  if (region !== undefined) entryOf(region)?.focus({ preventScroll: true });
}

function entryOf(region: HTMLElement): HTMLElement | null {
  return (
    (region.matches("[data-region-entry]") ? region : region.querySelector<HTMLElement>("[data-region-entry]")) ??
    region.querySelector<HTMLElement>(FOCUSABLE)
  );
}
