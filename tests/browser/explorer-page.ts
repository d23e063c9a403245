/** The page of all issues, as a reader with a keyboard uses it. */
import type { Locator, Page } from '@playwright/test';
import { unpackRows, type IssueRow, type RowsFile } from '../../src/browser/explorer-rows.ts';
import { expect, visit } from './quiet-page.ts';
import { textOf } from './sites.ts';

/** Every row of the tested site, worst first. */
export const ROWS: readonly IssueRow[] = unpackRows(
  JSON.parse(textOf('local', 'issues/rows.json')) as RowsFile, // as the build wrote it
);

export class ExplorerPage {
  readonly page: Page;
  readonly status: Locator;
  readonly field: Locator;
  readonly order: Locator;
  readonly clear: Locator;
  readonly rows: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.status = page.getByRole('status').filter({ hasText: /issues?\b/ });
    this.field = page.getByRole('searchbox', { name: 'Words or number' });
    this.order = page.getByRole('combobox', { name: 'Sort' });
    this.clear = page.getByRole('button', { name: 'Clear the filters' });
    this.rows = page.locator('.issues tbody tr');
  }

  /** @param search the end of the address, with its question mark */
  static async open(page: Page, search = ''): Promise<ExplorerPage> {
    const explorer = new ExplorerPage(page);
    await visit(page, `issues/${search}`);
    return explorer;
  }

  /** Waits until all rows are known: then the numbers of the matrix are links. */
  static async ready(page: Page, search = ''): Promise<ExplorerPage> {
    const explorer = await ExplorerPage.open(page, search);
    await expect(page.locator('.matrix td a').first()).toBeVisible();
    return explorer;
  }

  box(facet: string, value: string): Locator {
    return this.page.locator(`input[name="${facet}"][value="${value}"]`);
  }

  cell(topic: string, severity: string): Locator {
    return this.page.locator(`[data-topic="${topic}"][data-severity="${severity}"]`);
  }

  async expectRows(expected: readonly IssueRow[]): Promise<void> {
    const paths = expected.map(({ slug }) => `/issues/${slug}/`);
    await expect
      .poll(() =>
        this.rows
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      )
      .toEqual(paths);
  }

  get search(): string {
    return new URL(this.page.url()).search;
  }
}

/** The rows that have one of the values. */
export function having(
  facet: 'severity' | 'topic' | 'stack' | 'advice',
  ...values: string[]
): IssueRow[] {
  return ROWS.filter((row) => row[facet].some((value) => values.includes(value)));
}
