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
import { runChecks } from '../../src/checks/index.ts';

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
