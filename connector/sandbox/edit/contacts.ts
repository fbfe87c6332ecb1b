import type { Contact, Primitive } from '../objectValue';
import { personBy } from '../people';
import type { Content } from './cell';

export function contact(value: Primitive): Content {
  const text = String(value);
  const found = known(text);
  return found
    ? contactContent(found)
    : { value, objectValue: value, displayValue: text };
}

export function contactContent(found: Contact): Content {
  const { email, name } = found;
  return { value: email, objectValue: found, displayValue: name };
}

export function contacts(value: Primitive): Content {
  const text = String(value);
  const values = text.split(', ').flatMap((part) => known(part) ?? []);
  return values.length > 0
    ? contactsContent(values)
    : { value, objectValue: value, displayValue: text };
}

export function contactsContent(values: Contact[]): Content {
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
