import { dollars, percent } from '../edit/display';
import { defineSheet } from './define';

/** Money, chances, several products in one cell, links and dates. */
export const salesPipeline = defineSheet({
  name: 'Sales pipeline',
  created: '2025-09-15T12:00:00Z',
  modified: '2026-03-02T07:55:12Z',
  columns: [
    { title: 'Account', type: 'TEXT_NUMBER', primary: true, width: 220 },
    { title: 'Owner', type: 'CONTACT_LIST' },
    {
      title: 'Stage',
      type: 'PICKLIST',
      options: ['Lead', 'Qualified', 'Proposal', 'Won', 'Lost'],
    },
    { title: 'Amount', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Probability', type: 'TEXT_NUMBER', format: percent },
    { title: 'Forecast', type: 'TEXT_NUMBER', format: dollars },
    { title: 'Expected close', type: 'DATE' },
    {
      title: 'Products',
      type: 'MULTI_PICKLIST',
      options: ['Tents', 'Stoves', 'Packs', 'Boots', 'Lamps'],
    },
    { title: 'Website', type: 'TEXT_NUMBER' },
    { title: 'Last contact', type: 'DATE' },
    { title: 'Next step', type: 'TEXT_NUMBER', width: 260 },
  ],
  table: `
Account               | Owner           | Stage     | Amount   | Probability | Forecast                       | Expected close | Products            | Website                                      | Last contact | Next step
Northwind Trails      | Priya Raman     | Proposal  | 48500    | 0.6         | =Amount@row * Probability@row  | 2026-03-31     | Tents, Packs        | [northwind.example.com](https://northwind.example.com)   | 2026-02-26   | Send the revised quote
Cedar Peak Rentals    | Priya Raman     | Qualified | 120000   | 0.25        | =Amount@row * Probability@row  | 2026-05-15     | Tents, Stoves, Lamps | [cedarpeak.example.com](https://cedarpeak.example.com)  | 2026-02-19   | Visit the depot
Blue Heron Outdoors   | Leila Haddad    | Won       | 17250.75 | 1           | =Amount@row * Probability@row  | 2026-02-13     | Boots               | [blueheron.example.com](https://blueheron.example.com)   | 2026-02-13   |
Alpine School         | Leila Haddad    | Lead      | 0        | 0.05        | =Amount@row * Probability@row  |                |                     |                                              | 2026-01-30   | Call back after the holidays
Granite Climbing Gym  | Priya Raman     | Lost      | 9900     | 0           | =Amount@row * Probability@row  | 2026-01-31     | Boots, Packs        | [granite.example.com](https://granite.example.com)       | 2026-01-28   | Ask again in autumn
Harbour Scouts        | Leila Haddad    | Proposal  | 3120     | 0.8         | =Amount@row * Probability@row  | 2026-03-09     | Tents               |                                              | 2026-03-02   | Waiting for their treasurer
Lumen Expeditions     | Tomas Herrera   | Qualified | 64000.5  | 0.4         | =Amount@row * Probability@row  | 2026-04-20     | Lamps, Stoves       | [lumen.example.com](https://lumen.example.com)           | 2026-02-24   | Lend ten lamps for a test
Fjord Ferries         | Priya Raman     | Lead      | 22000    | 0.1         | =Amount@row * Probability@row  | 2026-06-30     | Packs               | [fjord.example.com](https://fjord.example.com)           | 2026-02-10   | Find out who decides
Summit Hotels         | Tomas Herrera   | Won       | 88400    | 1           | =Amount@row * Probability@row  | 2026-02-27     | Boots, Lamps, Packs | [summit.example.com](https://summit.example.com)         | 2026-02-27   | Hand over to support
Prairie Cycling Club  | Leila Haddad    | Lead      |          |             | =Amount@row * Probability@row  |                | Packs               |                                              |              |
Volcano Tours         | Tomas Herrera   | Proposal  | 41999.99 | 0.5         | =Amount@row * Probability@row  | 2026-03-20     | Stoves              | [volcano.example.com](https://volcano.example.com)       | 2026-02-28   | Negotiate delivery dates
Ice Road Freight      | Tomas Herrera   | Qualified | 15000    | 0.3         | =Amount@row * Probability@row  | 2026-04-01     | Boots               | [iceroad.example.com](https://iceroad.example.com)       | 2026-02-21   | Samples in sizes 44 to 48
`,
});
