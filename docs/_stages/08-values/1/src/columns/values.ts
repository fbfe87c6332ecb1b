/** How a value of each type is converted, as far as we have come. */
const converters: Partial<Record<ColumnType, Convert>> = {
  TEXT_NUMBER: text,
  PICKLIST: text,
};

/** How to fill a field whose property says these two things. */
export function converter(type: Json | undefined, detail?: Json): Convert {
  return converters[columnType(type)] ?? text;
}
