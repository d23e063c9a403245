/** A copy of the good content, in a repository of its own, for tests that break it. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Diagnostic } from '../../src/catalog/diagnostic.ts';
import { loadCatalog, type LoadedCatalog } from '../../src/catalog/load.ts';
import { splitPage } from '../../src/catalog/frontmatter.ts';
import { proofInputs } from '../../src/catalog/proof-inputs.ts';
import { issueSchema } from '../../src/catalog/schema/issue.ts';
import { decode } from '../../src/catalog/text-file.ts';
import { runChecks } from '../../src/checks/index.ts';

/** The issue whose samples cannot be run; the day on which its exemption ends must lie ahead. */
const EXEMPT = 'content/issues/remote-quota-spent-at-once/index.md';

/** The day so many days from now. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const GOOD = join(import.meta.dirname, '../fixtures/content-good');

export class Tree {
  readonly root: string;

  /** Copies a folder that holds `content/`. */
  constructor(from: string) {
    this.root = mkdtempSync(join(tmpdir(), 'review-playbooks-test-'));
    cpSync(from, this.root, { recursive: true });
  }

  /** The good content, committed once. */
  static good(): Tree {
    const tree = new Tree(GOOD);
    tree.proveAgain();
    tree.edit(EXEMPT, 'until: 2027-05-21', `until: ${dayIn(180)}`);
    // Without a template there are no sample hooks to copy a hundred times.
    tree.git('init', '--quiet', '--template=', '--initial-branch=main');
    tree.commit('Good content');
    return tree;
  }

  /** Every file but git's own, sorted. */
  files(): string[] {
    return readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith('.git/'))
      .sort();
  }

  /**
   * Makes the evidence one of what stands here now. What it is of hangs on the whole harness, so that no fixture could
   * say it and stay right; and a test that breaks something else should not hear of it.
   */
  proveAgain(): void {
    const files = this.files();
    for (const path of files.filter((name) => name.endsWith('/evidence.json'))) {
      const folder = dirname(path);
      const own = files.filter((name) => name.startsWith(`${folder}/`));
      const read = own.map((name) => decode(name, readFileSync(join(this.root, name))));
      const texts = read.filter((file) => 'text' in file);
      const index = texts.find((file) => file.path === `${folder}/index.md`);
      const page = index && splitPage(index).page?.data.value;
      const declared = issueSchema.pick({ proof: true }).strip().safeParse(page);
      if (!declared.success || declared.data.proof.runner === 'none') continue;
      const inputs = proofInputs(folder, texts, declared.data.proof);
      this.write(path, this.read(path).replace(/"inputs": "\w+"/, `"inputs": "${inputs}"`));
    }
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string | Uint8Array): void {
    const target = join(this.root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  append(path: string, text: string): void {
    this.write(path, this.read(path) + text);
  }

  /** Replaces a text that stands in the file exactly once. */
  edit(path: string, from: string, to: string): void {
    const parts = this.read(path).split(from);
    if (parts.length !== 2) {
      throw new Error(
        `“${from}” stands ${String(parts.length - 1)} times in ${path}, expected once`,
      );
    }
    this.write(path, parts.join(to));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  copy(from: string, to: string): void {
    cpSync(join(this.root, from), join(this.root, to), { recursive: true });
  }

  git(...args: string[]): void {
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: this.root, stdio: 'pipe' });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  load(): Promise<LoadedCatalog> {
    return loadCatalog(this.root);
  }

  async check(): Promise<Diagnostic[]> {
    return runChecks(await this.load());
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
