import { displayNumber, dollars } from '../edit/display';
import { idOf } from '../account/ids';
import type { Sheet, SummaryField } from '../account/model';
import type { Primitive } from '../account/objectValue';
import { me } from '../account/people';

/** Adds the fields of a sheet's summary: a title, a type and a value each. */
export function withSummary(
  sheet: Sheet,
  fields: [title: string, type: string, value: Primitive][],
): Sheet {
  return {
    ...sheet,
    ...{ hasSummaryFields: true },
    summary: {
      fields: fields.map(([title, type, value], index): SummaryField => ({
        id: idOf(`${sheet.id}/summary/${title}`),
        index,
        title,
        type,
        locked: false,
        lockedForUser: false,
        ...(typeof value !== 'boolean' && {
          displayValue:
            typeof value === 'number' ? displayNumber(value, dollars) : value,
        }),
        objectValue: value,
        createdAt: sheet.createdAt,
        createdBy: me,
        modifiedAt: sheet.modifiedAt,
        modifiedBy: me,
      })),
    },
  };
}
