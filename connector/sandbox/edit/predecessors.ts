import { duration, durationText } from './duration';
import type { Predecessor } from '../account/objectValue';

/** Writes a predecessor as a person does, by row number: "12FS +3d". */
export function predecessorText({ rowNumber, type, lag }: Predecessor): string {
  const link = type === 'FS' && !lag ? String(rowNumber) : rowNumber + type;
  if (!lag) return link;
  return `${link} ${lag.negative ? '' : '+'}${durationText(lag)}`;
}

/** Reads "3", "12FS +3d 4h, 14SS". */
export function predecessors(
  text: string,
  rowIdOf: (rowNumber: number) => number,
): Predecessor[] {
  return text.split(', ').map((part) => {
    const [, number, type, sign, amount] =
      /^(\d+)(FS|FF|SF|SS)?(?: ([+-])(.*))?$/.exec(part) ?? [];
    const rowNumber = Number(number);
    const lag = amount && duration((sign === '-' ? '-' : '') + amount);
    return {
      rowId: rowIdOf(rowNumber),
      rowNumber,
      type: type ?? 'FS',
      ...(lag && { lag }),
    };
  });
}
