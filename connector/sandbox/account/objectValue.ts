export type Primitive = string | number | boolean;

/** The typed side of a cell: what `include=objectValue` adds. */
export type ObjectValue =
  | Primitive
  | Moment
  | Contact
  | { objectType: 'MULTI_CONTACT'; values: Contact[] }
  | { objectType: 'MULTI_PICKLIST'; values: string[] }
  | Duration
  | { objectType: 'PREDECESSOR_LIST'; predecessors: Predecessor[] };

export interface Moment {
  objectType: 'DATE' | 'DATETIME' | 'ABSTRACT_DATETIME';
  value: string;
}

export interface Contact {
  objectType: 'CONTACT';
  email: string;
  name: string;
}

export interface Duration {
  objectType: 'DURATION';
  negative: boolean;
  elapsed: boolean;
  weeks: number;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

export interface Predecessor {
  rowId: number;
  rowNumber: number;
  type: string;
  lag?: Duration;
}
