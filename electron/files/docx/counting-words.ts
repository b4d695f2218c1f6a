/** How a language writes a number with words for ten, hundred, thousand and ten thousand. */
export type CountingSystem = {
  /** The digits 0 to 9. */
  readonly digits: string;
  /** Ten, hundred, thousand. */
  readonly units: string;
  readonly myriad: string;
  /** Where a unit stands without a digit for one of it: 十 in the numbers 10 to 19 alone, or every 十, 百 and 千. */
  readonly bare: "teens" | "always" | "never";
  /** A gap between digits is filled with the digit zero: 一百〇一. */
  readonly fillsGaps: boolean;
};

const MYRIAD = 10_000;

/** A number from 1 to 99,999,999 in words: 101 → 一百〇一. */
export function writeCount(value: number, system: CountingSystem): string {
  if (value >= 10 && value < 20 && system.bare === "teens") return writeGroup(value, system).slice(1);
  const [high, low] = [Math.floor(value / MYRIAD), value % MYRIAD];
  if (high === 0) return writeGroup(low, system);
  const gap = low > 0 && low < MYRIAD / 10 && system.fillsGaps ? system.digits.charAt(0) : "";
  return writeGroup(high, system) + system.myriad + gap + writeGroup(low, system);
}

/** A number from 0 to 9999; nothing for 0. */
function writeGroup(value: number, { digits, units, bare, fillsGaps }: CountingSystem): string {
  let written = "";
  let isGap = false;
  for (let place = units.length; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      isGap = written !== "";
      continue;
    }
    if (isGap && fillsGaps) written += digits.charAt(0);
    isGap = false;
    const unit = place === 0 ? "" : units.charAt(place - 1);
    written += (digit === 1 && unit !== "" && bare === "always" ? "" : digits.charAt(digit)) + unit;
  }
  return written;
}
