// npm run score
// Two numbers about a connector: how much of Airbyte's protocol it speaks, and
// how many promises about the data it keeps.
import { runScore } from '../src/score/runScore';

void runScore(process.argv.slice(2));
