/** Each region is its own world: tokens of one mean nothing to another. */
export const regions = {
  us: 'https://api.smartsheet.com/2.0',
  eu: 'https://api.smartsheet.eu/2.0',
  au: 'https://api.smartsheet.au/2.0',
  gov: 'https://api.smartsheetgov.com/2.0',
};

export type Region = keyof typeof regions;
