import type { Person } from './model';

/** Who the token belongs to. */
export const me: Person = {
  email: 'maya.okafor@example.com',
  name: 'Maya Okafor',
};

/** Everybody in the invented company whose workspace this is. */
export const people: Person[] = [
  me,
  { email: 'jonas.lindqvist@example.com', name: 'Jonas Lindqvist' },
  { email: 'priya.raman@example.com', name: 'Priya Raman' },
  { email: 'tomas.herrera@example.com', name: 'Tomas Herrera' },
  { email: 'aiko.sato@example.com', name: 'Aiko Sato' },
  { email: 'leila.haddad@example.com', name: 'Leila Haddad' },
];

/** Somebody of the company by name or address, if there is such a person. */
export function personBy(nameOrEmail: string): Person | undefined {
  return people.find(
    ({ name, email }) => name === nameOrEmail || email === nameOrEmail,
  );
}
