/** Proves again whenever somebody saves a file of an issue. */
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE_FILE } from '../catalog/issue-proof.ts';

/** What editors and the prover itself write while they save. */
const NOT_SAVED_BY_A_PERSON = new RegExp(`(^|[/\\\\])(\\.|__pycache__)|${EVIDENCE_FILE}|~$`);
/** Editors write a file in several steps. */
const SETTLED_MS = 100;

/**
 * Runs something now, and again after each change below `content/issues`, one run at a time, for as long as the
 * process lives.
 */
export async function watching(root: string, run: () => Promise<unknown>): Promise<void> {
  const folder = join(root, 'content', 'issues');
  const changes = watch(folder, { recursive: true });
  console.log('Watching content/issues; Ctrl-C ends it.');
  let latest = run();
  let settling: NodeJS.Timeout | undefined;
  for await (const { filename } of changes) {
    if (filename === null || NOT_SAVED_BY_A_PERSON.test(filename)) continue;
    clearTimeout(settling);
    settling = setTimeout(() => {
      latest = latest.then(run);
    }, SETTLED_MS);
  }
}
