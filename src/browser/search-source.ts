import { createSearch, type Search } from '../search/engine.ts';
import { INDEX_FOLDER } from '../search/index-files.ts';

/** The search of this site. Nothing is fetched before it is asked. */
export function siteSearch(): Search {
  const folder = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${INDEX_FOLDER}/`;
  return createSearch({
    folder,
    load: (address) => import(/* @vite-ignore */ address) as Promise<unknown>,
    read: readText,
  });
}

/** The text of a file, or undefined where there is none. @throws TypeError where nothing answers */
async function readText(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  if (response.ok) return response.text();
  if (response.status === 404) return undefined;
  throw new Error(`${address} answered with ${String(response.status)}.`);
}
