import { describe, expect, it } from 'vitest';
import { SearchRun, type Answer } from '../../src/browser/search-run.ts';
import type { Found } from '../../src/search/search.ts';

interface Asked {
  readonly query: string;
  readonly quick: boolean;
  readonly answer: (total: number) => Promise<void>;
  readonly refuse: () => Promise<void>;
}

const found = (total: number): Found => ({
  total,
  leftOut: [],
  mended: [],
  hits: () => Promise.resolve([]),
  nearest: () => Promise.resolve([]),
  counts: () => Promise.resolve({}),
});

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A run whose engine answers when the test says so. */
function runByHand(): { run: SearchRun; asked: Asked[]; shown: Answer[]; faults: unknown[] } {
  const [asked, shown, faults]: [Asked[], Answer[], unknown[]] = [[], [], []];
  const run = new SearchRun({
    search: {
      load: () => Promise.reject(new Error('Nobody asks for it here.')),
      search: (query, _selection, { quick = false } = {}) =>
        new Promise((resolve, reject) => {
          asked.push({
            query,
            quick,
            answer: (total) => {
              resolve(found(total));
              return soon();
            },
            refuse: () => {
              reject(new Error('offline'));
              return soon();
            },
          });
        }),
    },
    show: (answer) => shown.push(answer),
    fail: (fault) => faults.push(fault),
  });
  return { run, asked, shown, faults };
}

const question = (query: string) => ({ query, selection: {}, shown: 10 });

describe('a search that is asked again and again', () => {
  it('shows the last answer alone, in whatever order they come', async () => {
    const { run, asked, shown } = runByHand();
    void run.type(question('a'));
    void run.type(question('ab'));
    await asked[1]?.answer(2);
    await asked[0]?.answer(1);
    expect(shown.map(({ query, whole }) => [query, whole])).toEqual([['ab', false]]);
  });

  it('searches everything when the keys rest', async () => {
    const { run, asked, shown } = runByHand();
    void run.type(question('a'));
    await asked[0]?.answer(1);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked.map(({ quick }) => quick)).toEqual([true, false]);
    await asked[1]?.answer(5);
    expect(shown.map(({ found: { total }, whole }) => [total, whole])).toEqual([
      [1, false],
      [5, true],
    ]);
  });

  it('says that there is nothing only when everything was searched', async () => {
    const { run, asked, shown } = runByHand();
    void run.type(question('a'));
    await asked[0]?.answer(0);
    expect(shown).toEqual([]);
    await expect.poll(() => asked.length).toBe(2);
    await asked[1]?.answer(0);
    expect(shown.map(({ found: { total }, whole }) => [total, whole])).toEqual([[0, true]]);
  });

  it('searches everything at once where it is asked to', async () => {
    const { run, asked, shown } = runByHand();
    const done = run.ask(question('a'));
    expect(asked[0]?.quick).toBe(false);
    await asked[0]?.answer(3);
    await done;
    expect(shown[0]?.whole).toBe(true);
  });

  it('tells of the last fault alone', async () => {
    const { run, asked, faults } = runByHand();
    void run.type(question('a'));
    void run.type(question('ab'));
    await asked[0]?.refuse();
    expect(faults).toEqual([]);
    await asked[1]?.refuse();
    expect(faults).toHaveLength(1);
  });

  it('shows nothing once no answer is wanted', async () => {
    const { run, asked, shown, faults } = runByHand();
    void run.ask(question('a'));
    run.drop();
    await asked[0]?.answer(1);
    expect([shown, faults]).toEqual([[], []]);
  });
});
