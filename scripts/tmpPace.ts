import { root } from '../src/literate/book/root';
import { paceOf } from '../src/literate/facts/pace';
import { openGuide } from '../src/literate/steps/guide';
const { book, pages } = openGuide(root);
const p = paceOf(book, pages);
console.log(p.untilPrint, p.untilRecord, p.postponed, p.lines);
for (const s of p.stretches) if (s.lines > 40) console.log(s.lines, s.page, s.line);
