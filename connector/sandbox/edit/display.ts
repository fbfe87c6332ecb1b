/** Positions in Smartsheet's comma-joined format string. */
const decimals = 12;
const thousands = 13;
const kind = 14;

/** Dollars with two decimals and commas: $1,234.50. */
export const dollars = ',,,,,,,,,,,13,2,1,2,,';
/** A share of one, shown in hundredths: 0.42 is 42%. */
export const percent = ',,,,,,,,,,,,0,,3,,';

/** The number as the column's format shows it: "42%", "$1,234.50". */
export function displayNumber(value: number, format = ''): string {
  const parts = format.split(',');
  const digits = Number(parts[decimals] || 0);
  const grouped = parts[thousands] === '1';
  if (parts[kind] === '3') return `${(value * 100).toFixed(digits)}%`;
  if (parts[kind] !== '2') return String(value);
  const fixed = Math.abs(value).toFixed(digits);
  const shown = grouped ? fixed.replace(/\B(?=(\d{3})+\.)/g, ',') : fixed;
  return `${value < 0 ? '-' : ''}$${shown}`;
}
