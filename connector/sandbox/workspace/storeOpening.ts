import { defineSheet } from './define';

/** A simpler plan: some of its titles mean other types than Product launch's. */
export const storeOpening = defineSheet({
  name: 'Store opening',
  created: '2025-12-08T10:00:00Z',
  modified: '2026-02-26T15:12:40Z',
  columns: [
    { title: 'Task', type: 'TEXT_NUMBER', primary: true, width: 260 },
    { title: 'Status', type: 'TEXT_NUMBER', width: 200 },
    { title: 'Assigned to', type: 'CONTACT_LIST' },
    { title: 'Finish', type: 'DATE' },
    { title: 'At risk', type: 'CHECKBOX', symbol: 'FLAG' },
  ],
  table: `
Task                     | Status                     | Assigned to     | Finish     | At risk
Sign the lease           | done                       | Maya Okafor     | 2025-12-19 | false
Building permit          | at the town hall, again    | Tomas Herrera   | 2026-02-10 | true
Floor and light          | waits for the permit       | Tomas Herrera   | 2026-03-13 | true
Hire six people          | four found                 | Leila Haddad    | 2026-03-20 | false
Cash registers           | ordered                    | Jonas Lindqvist | 2026-03-06 | false
Sign above the door      | color under discussion     | Aiko Sato       | TBD        | true
Opening party            |                            |                 | 2026-04-04 |
`,
});
