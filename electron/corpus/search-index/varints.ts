/** Whole numbers in groups of seven bits, the lowest first. */
export function packNumbers(numbers: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    let rest = numbers[at] ?? 0;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers of `packNumbers`, below 2^53. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    number += (byte & 0x7f) * unit;
    if (byte > 0x7f) unit *= 0x80;
    else {
      numbers.push(number);
      number = 0;
      unit = 1;
    }
  }
  return numbers;
}

/** The steps between numbers, which take fewer bytes; the first is counted from 0. */
export function steps(numbers: ArrayLike<number>): number[] {
  return Array.from(numbers, (number, at) => number - (numbers[at - 1] ?? 0));
}

/** The numbers between which these steps lie. */
export function sums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((step) => {
    sum += step;
    return sum;
  });
}
