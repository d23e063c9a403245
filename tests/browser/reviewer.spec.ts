/** What a reviewer does who knows the problem and not the site: from any page to a comment in the pull request. */
import { expect, test, visit } from './quiet-page.ts';
import { DEPLOYED } from './sites.ts';

test.use({ site: 'deployed', permissions: ['clipboard-read', 'clipboard-write'] });

test('two keys and a few words give a comment to paste', async ({ page }) => {
  await visit(page, 'topics/');
  await page.keyboard.press('/');
  await page.keyboard.type('celery task runs before the transaction is committed');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/issues/task-dispatched-before-commit/');
  await page.keyboard.press('c');
  await expect(page.getByRole('status').filter({ hasText: 'Copied: Comment' })).toBeAttached();
  // The pull request's own field takes it as any field does.
  await page.setContent('<textarea autofocus aria-label="Comment"></textarea>');
  const field = page.getByRole('textbox', { name: 'Comment' });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(field).toHaveValue(/^\*\*\[RP-8: .*\(high\)/);
  await expect(field).toHaveValue(/\*\*Fix:\*\* Send it with `delay_on_commit\(\)`/);
  await expect(field).toHaveValue(new RegExp(`${DEPLOYED.siteUrl}${DEPLOYED.basePath}rp/8/`));
});
