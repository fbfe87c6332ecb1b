import { writeAway } from '../src/running/away';
import { root } from '../src/literate/book/root';
void writeAway(root).catch((e) => { console.error('X', e); });
