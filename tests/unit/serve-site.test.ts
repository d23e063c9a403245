import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type ServedSite } from '../../src/setup/serve-site.ts';

let dist: string;
const open: ServedSite[] = [];

beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(dist, 'topics'));
  await writeFile(join(dist, 'index.html'), 'home');
  await writeFile(join(dist, '404.html'), 'not here');
  await writeFile(join(dist, 'topics', 'index.html'), 'topics');
});

afterAll(async () => {
  await Promise.all(open.map((site) => site.close()));
  await rm(dist, { recursive: true });
});

async function serve(basePath = '/', port = 0): Promise<ServedSite> {
  const site = await serveSite({ dist, basePath, port });
  open.push(site);
  return site;
}

describe('the served site', () => {
  it('answers a missing page with 404 and the page for it', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}nowhere/`);
    expect([response.status, await response.text()]).toEqual([404, 'not here']);
  });

  it('sends a folder without its slash to the folder', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}topics?a=b`, { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/topics/?a=b');
  });

  it('lives under its base path alone', async () => {
    const { url } = await serve('/name/');
    expect(url).toMatch(/:\d+\/name\/$/);
    expect(await (await fetch(url)).text()).toBe('home');
    expect(await (await fetch(`${url}topics/`)).text()).toBe('topics');
    expect((await fetch(new URL('/topics/', url))).status).toBe(404);
    expect(await (await fetch(new URL('/name', url))).text()).toBe('home');
  });

  it('serves nothing from outside of its folder', async () => {
    const { url } = await serve();
    const response = await fetch(`${url}%2e%2e/%2e%2e/etc/passwd`);
    expect(response.status).toBe(404);
    expect((await fetch(`${url}%E0%A4%A`)).status).toBe(404);
  });

  it('takes the next port where one is taken', async () => {
    const first = await serve();
    const taken = Number(new URL(first.url).port);
    const second = await serve('/', taken);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  });

  it('says what to do where nothing was built', async () => {
    const empty = serveSite({ dist: join(dist, 'none'), basePath: '/', port: 0 });
    await expect(empty).rejects.toThrow('npm run build');
  });
});
