import type { Contact, Primitive } from '../account/objectValue';
import { personBy } from '../account/people';
import type { CellContent } from '../account/model';

/** A cell for one contact, if the text is one, and for the text if not. */
export function contact(value: Primitive): CellContent {
  const text = String(value);
  const found = known(text);
  return found
    ? contactContent(found)
    : { value, objectValue: value, displayValue: text };
}

/** Of a contact, the value is the address and the display value the name. */
export function contactContent(found: Contact): CellContent {
  const { email, name } = found;
  return { value: email, objectValue: found, displayValue: name };
}

/** A cell for all the contacts in a text with commas; the rest is dropped. */
export function contacts(value: Primitive): CellContent {
  const text = String(value);
  const values = text.split(', ').flatMap((part) => known(part) ?? []);
  return values.length > 0
    ? contactsContent(values)
    : { value, objectValue: value, displayValue: text };
}

/** Of several contacts, value and display value are the names. */
export function contactsContent(values: Contact[]): CellContent {
  const names = values.map(({ name }) => name).join(', ');
  return {
    value: names,
    objectValue: { objectType: 'MULTI_CONTACT', values },
    displayValue: names,
  };
}

/** Any address is a contact; a name only if it is in the address book. */
function known(text: string): Contact | undefined {
  const person = personBy(text);
  if (person) return { objectType: 'CONTACT', ...person };
  if (!text.includes('@')) return undefined;
  return { objectType: 'CONTACT', email: text, name: text };
}
