/** A line of the connector, and what somebody might make of it one day. */
export interface Defect {
  what: string;
  /** In `connector/src/`, without its ending. */
  file: string;
  line: string;
  instead: string;
}

/** Each loses, keeps or repeats something that only a sequence shows. */
export const defects: readonly Defect[] = [
  {
    what: 'one row in each batch of deletes gets no tombstone',
    file: 'rows/pending',
    line: 'yield { records: gone.map(',
    instead: 'yield { records: gone.slice(1).map(',
  },
  {
    what: 'a tombstone is not announced',
    file: 'rows/pending',
    line: '  yield { state: toState(state) };\n  yield { records: gone',
    instead: '  yield { records: gone',
  },
  {
    what: 'a row is not announced before it comes',
    file: 'rows/grid',
    line: 'if (isNews || risen.size > 0) yield { state',
    instead: 'if (risen.size > 0) yield { state',
  },
  {
    what: 'a row that is back has its old date',
    file: 'rows/pending',
    line: 'return known?.risen === true &&',
    instead: 'return known?.risen === false &&',
  },
  {
    what: 'a row that was buried long ago is taken for a new one',
    file: 'rows/pending',
    line: 'const risen = modifiedAt <= state.stamp',
    instead: "const risen = modifiedAt <= ''",
  },
  {
    what: 'the state loses what is pending',
    file: 'rows/state',
    line: 'pending: state.pending.encode()',
    instead: "pending: ''",
  },
  {
    what: 'the state loses its stamp',
    file: 'rows/state',
    line: "state.stamp = isSecond(stamp) ? stamp : ''",
    instead: "state.stamp = isSecond(stamp) ? '2026-03-02T09:00:00Z' : ''",
  },
  {
    what: 'the state loses what was delivered of late',
    file: 'rows/state',
    line: 'recent: encodeRecent(state.recent, standOf(state))',
    instead: 'recent: {}',
  },
  {
    what: 'the cursor is two seconds ahead',
    file: 'rows/time',
    line: 'Math.floor(sentAt / 1000) * 1000 - 1000',
    instead: 'Math.floor(sentAt / 1000) * 1000 + 1000',
  },
  {
    what: 'nobody looks back behind the cursor',
    file: 'rows/time',
    line: 'const fiveMinutes = 300_000',
    instead: 'const fiveMinutes = 0',
  },
  {
    what: 'a row of an unfinished second counts as delivered',
    file: 'rows/changes',
    line: '  dropUnfinished(state.recent, state.cursor);\n',
    instead: '',
  },
  {
    what: 'a new field stays empty in the rows that are there',
    file: 'rows/grid',
    line: "added !== undefined && mode === 'incremental'",
    instead: "added !== undefined && mode !== 'incremental'",
  },
  {
    what: 'a column that is back stays empty in the rows that are there',
    file: 'rows/grid',
    line: 'ids?.has(columnId) && !had.has(mark)',
    instead: 'false',
  },
  {
    what: 'a delete that the counts show waits for the day of a sweep',
    file: 'rows/changes',
    line: 'if (rows.size !== totalRowCount)',
    instead: 'if (rows.size < totalRowCount)',
  },
  {
    what: 'a sweep is never due',
    file: 'rows/changes',
    line: 'Date.parse(lookBack(state.swept_at)) >= sweepHours * hour',
    instead: 'Date.parse(state.swept_at) < 0',
  },
  {
    what: 'a sweep takes blank rows for delivered ones',
    file: 'rows/sweep',
    line: 'if (maybeBlank) return modifiedAt',
    instead: 'if (maybeBlank) return !modifiedAt',
  },
  {
    what: 'a sweep does not look at parents',
    file: 'rows/sweep',
    line: 'const hangsElsewhere = moment && !isSamePlace(known, place)',
    instead: 'const hangsElsewhere = false',
  },
  {
    what: 'rows that were not all seen at once count as gone',
    file: 'rows/inventory',
    line: 'isLast && !edited && rows.size === body.totalRowCount',
    instead: 'isLast',
  },
  {
    what: 'an edit during a walk goes unnoticed',
    file: 'rows/pages',
    line: 'edited ||=\n      version !== first.version || totalRowCount !== first.totalRowCount',
    instead: 'edited ||= totalRowCount !== first.totalRowCount',
  },
  {
    what: 'a walk that is resumed leaves out a page',
    file: 'rows/walk',
    line: 'nextPage: next.page,',
    instead: 'nextPage: next.page + 1,',
  },
  {
    what: 'a full refresh forgets what was there before',
    file: 'rows/state',
    line: 'for (const [id, row] of state.rows) state.pending.set(id, row);',
    instead: '',
  },
  {
    what: 'rows that a report did not show once are gone',
    file: 'rows/report',
    line: 'isWhole ? seen : new Map([...seen, ...state.rows])',
    instead: 'seen',
  },
  {
    what: 'a report brings a row above its parent each time',
    file: 'rows/report',
    line: 'isNews(state, row, placeOf(row, seen))',
    instead: 'isNews(state, row, seen.get(row.id))',
  },
  {
    what: 'a state counts the records before the last one too',
    file: 'airbyte/sync',
    line: '          sinceState = 0;\n',
    instead: '',
  },
];
