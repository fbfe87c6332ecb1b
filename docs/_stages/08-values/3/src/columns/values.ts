/** How a value of each type is converted, as far as we have come. */
const converters: Partial<Record<ColumnType, Convert>> = {
  TEXT_NUMBER: text,
  NUMBER: number,
  PICKLIST: text,
  CHECKBOX: boolean,
  DATE: date,
  DATETIME: timestamp,
  ABSTRACT_DATETIME: localTime,
};
