import { root } from '../src/literate/book/root';
import { openGuide } from '../src/literate/steps/guide';
import { filesAt } from '../src/literate/steps/checkpoint';
const { book, problems } = openGuide(root) as any;
console.log(problems);
const [page, line, file] = process.argv.slice(2);
console.log(filesAt(book, page, Number(line)).get(file));
