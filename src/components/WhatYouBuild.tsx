const points = [
  [
    'Every sheet a token can see',
    'One typed table for each sheet and report, chosen by id, folder or workspace, with names that survive two sheets of the same title.',
  ],
  [
    'Values as they are',
    'Zero, false and empty are three things. Dates, contacts, multi-selects, durations and predecessors keep their shape, and a value that does not fit is reported instead of lost.',
  ],
  [
    'Only what changed',
    'A window that loses no edit made in the same second, deletes that arrive as deletes, and a sync that picks up where a killed one stopped.',
  ],
  [
    'A good guest',
    'One request budget for all streams, patience with a throttled API, and errors sorted by who can do something about them.',
  ],
  [
    'A sandbox that is honestly awkward',
    'Smartsheet as one function, quirks and all, so that nothing here needs an account.',
  ],
] as const;

export function WhatYouBuild() {
  return (
    <dl className="points">
      {points.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
