/** What a sequence may have in it, and what that is. Each has about half of them. */
export const axes = {
  'late edits': 'the API shows an edit up to a minute after its date',
  columns: 'columns are added, dropped, renamed, retyped, swap their titles',
  'returning columns': 'a dropped column is back, with what its cells held',
  'details and numbers': '`cell_details` and `number_columns` are switched',
  selection: 'a column is left out of the catalog, and chosen again',
  'replaced sheets': 'another sheet of the same name takes the place',
  undo: 'deleted rows come back with their old dates',
  moves: 'rows move with all that is under them, most of them without a date',
  blanks: 'rows lose what is in them; cells hold null or an empty text',
  'hidden deletes':
    'a delete leaves the sheet’s date alone, or its version too',
  kills: 'a sync is stopped between any two of its messages',
  'kills that lose a state':
    'and Airbyte has kept an earlier state than the last',
  damage: 'the state is lost, empty, cut, foreign or of some syncs ago',
  faults: 'requests fail with 429, 5xx, half a body, HTML, a reset',
  'edits during syncs': 'somebody edits between any two requests',
  'full refresh':
    'syncs of all rows, into a destination that appends or overwrites',
  reports: 'the stream is a report over the sheet',
  criteria: 'the criteria of a report change, and change back',
  'miscounted reports': 'a report says that it has one row more than it has',
  'sorted reports': 'a report shows its rows in another order than the sheet',
  'small pages': 'Smartsheet answers with no more than a few rows at a time',
  'wide sheets': 'four hundred columns, so that thirty rows fill a page',
  clocks: 'the list of sheets is behind, clocks disagree, Smartsheet’s own too',
} as const;

export type Axis = keyof typeof axes;

export const axisNames = Object.keys(axes) as Axis[];
