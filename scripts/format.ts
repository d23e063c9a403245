/** Formats the code, or the files that are named: `npm run format [-- <file>…]`. */
import { packageBin } from '../src/setup/package-bin.ts';
import { runNode } from '../src/setup/run-command.ts';

const files = process.argv.slice(2);
const { code, output } = await runNode(packageBin('prettier'), [
  '--write',
  '--list-different',
  ...(files.length > 0 ? files : ['.']),
]);
console.log(output.trim() || 'Every file is formatted.');
process.exitCode = code;
