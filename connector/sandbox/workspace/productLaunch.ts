import { people } from '../account/people';
import { percent } from '../edit/display';
import { defineSheet } from './define';

/** A project plan: three levels, durations, dependencies, milestones. */
export const productLaunch = defineSheet({
  name: 'Product launch',
  created: '2025-10-20T07:30:00Z',
  modified: '2026-03-01T18:20:45Z',
  features: {
    ganttEnabled: true,
    dependenciesEnabled: true,
    projectSettings: {
      workingDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
      nonWorkingDays: ['2025-12-25', '2026-01-01'],
      lengthOfDay: 8,
    },
    ganttConfig: { displaySummaryTasks: true },
  },
  columns: [
    { title: 'Task', type: 'TEXT_NUMBER', primary: true, width: 300 },
    { title: 'Duration', type: 'DURATION', tags: ['GANTT_DURATION'] },
    {
      title: 'Start',
      type: 'ABSTRACT_DATETIME',
      tags: ['CALENDAR_START_DATE', 'GANTT_START_DATE'],
    },
    {
      title: 'Finish',
      type: 'ABSTRACT_DATETIME',
      tags: ['CALENDAR_END_DATE', 'GANTT_END_DATE'],
    },
    {
      title: 'Predecessors',
      type: 'PREDECESSOR',
      tags: ['GANTT_PREDECESSOR'],
    },
    {
      title: 'Assigned to',
      type: 'CONTACT_LIST',
      contactOptions: people.slice(0, 5),
      tags: ['GANTT_ASSIGNED_RESOURCE'],
    },
    {
      title: '% complete',
      type: 'TEXT_NUMBER',
      format: percent,
      tags: ['GANTT_PERCENT_COMPLETE'],
    },
    {
      title: 'Status',
      type: 'PICKLIST',
      options: ['Not started', 'In progress', 'Blocked', 'Complete'],
    },
    { title: 'At risk', type: 'CHECKBOX', symbol: 'FLAG' },
    { title: 'Comments', type: 'TEXT_NUMBER', width: 300 },
  ],
  table: `
Task                         | Duration | Start               | Finish              | Predecessors     | Assigned to     | % complete | Status      | At risk | Comments
Discover                     | 20d      | 2025-11-03T08:00:00 | 2025-11-28T17:00:00 |                  | Maya Okafor     | 1          | Complete    | false   |
  Interview customers        | 10d      | 2025-11-03T08:00:00 | 2025-11-14T17:00:00 |                  | Priya Raman     | 1          | Complete    | false   | 14 interviews, 3 by phone
  Size the market            | 5d       | 2025-11-17T08:00:00 | 2025-11-21T17:00:00 | 2                | Leila Haddad    | 1          | Complete    |         |
  Write the brief            | 5d       | 2025-11-24T08:00:00 | 2025-11-28T17:00:00 | 2, 3             | Maya Okafor     | 1          | Complete    | false   | Approved by the board
Build                        | 65d      | 2025-12-01T08:00:00 | 2026-03-02T17:00:00 | 4                | Jonas Lindqvist | 0.62       | In progress | true    |
  Product                    | 60d      | 2025-12-01T08:00:00 | 2026-02-23T17:00:00 |                  | Jonas Lindqvist | 0.8        | In progress | true    |
    Prototype                | 15d      | 2025-12-01T08:00:00 | 2025-12-19T17:00:00 | 4                | Jonas Lindqvist | 1          | Complete    | false   |
    Usability test           | 1w       | 2026-01-05T08:00:00 | 2026-01-09T17:00:00 | 7FS +2d          | Aiko Sato       | 1          | Complete    | false   | Five people, one refused
    Final design             | 4d 6h    | 2026-01-12T08:00:00 | 2026-01-16T15:00:00 | 8                | Aiko Sato       | 1          | Complete    |         |
    Tooling                  | e14d     | 2026-01-16T15:00:00 | 2026-01-30T15:00:00 | 9                | Tomas Herrera   | 0.5        | Blocked     | true    | Mould cracked; see mail of 12 Jan
    Product frozen           | 0        | 2026-02-23T17:00:00 | 2026-02-23T17:00:00 | 10               | Jonas Lindqvist | 0          | Not started | false   | Milestone
  Web shop                   | 30d      | 2026-01-19T08:00:00 | 2026-02-27T17:00:00 |                  | Priya Raman     | 0.35       | In progress | false   |
    Photographs              | 3d       | 2026-01-19T08:00:00 | 2026-01-21T17:00:00 | 9SS +5d          | Leila Haddad    | 1          | Complete    | false   |
    Product pages            | 12d      | 2026-01-22T08:00:00 | 2026-02-06T17:00:00 | 13               | Priya Raman     | 0.4        | In progress |         | Copy is late
    Payment                  | 10d      | 2026-02-09T08:00:00 | 2026-02-20T17:00:00 | 14FF             | Jonas Lindqvist | 0          | Not started | false   |
  Warehouse ready            | 5d       | 2026-02-24T08:00:00 | 2026-03-02T17:00:00 | 11, 15FS -1d     | Tomas Herrera   | 0          | Not started | false   |
Launch                       | 15d      | 2026-03-03T08:00:00 | 2026-03-23T17:00:00 | 5                | Maya Okafor     | 0          | Not started | false   |
  Press kit                  | 4d       | 2026-03-03T08:00:00 | 2026-03-06T17:00:00 | 11               | Leila Haddad    | 0          | Not started | false   |
  Campaign                   | 10d      | 2026-03-09T08:00:00 | 2026-03-20T17:00:00 | 18, 12           | Priya Raman     | 0          | Not started | false   | Budget: see the Finance folder
  Go live                    | 0        | 2026-03-23T08:00:00 | 2026-03-23T08:00:00 | 16, 19FS +0.5d   | Maya Okafor     | 0          | Not started | false   | Milestone
  Retrospective              | 4h       | 2026-03-23T13:00:00 | 2026-03-23T17:00:00 | 20SS             |                 |            |             |         |
`,
});
