import type { Command } from 'just-bash/browser';
import { desk, refused } from './command';
import otherwise from './otherwise.json';

/** What the page's shell does without; the list is that of its loader, too. */
export const absent: Command[] = otherwise.absent.map((name) => ({
  name,
  execute: async () =>
    refused(desk(name, 'it was left out, so that the page stays light')),
}));
