import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { fencesOf, placeInFence, placeOf, type Fence } from '../catalog/markdown.ts';
import { LANGUAGES, languageNamed, type Language } from '../catalog/samples.ts';
import { fault, type Check } from './check.ts';
import { markdownOf, type PageText } from './markdown-texts.ts';
import { hasGrammar, syntaxFault } from './syntax/index.ts';

/** Every fence is closed, names its language and parses in it, or says why it need not. */
export const fences: Check = {
  name: 'fences',
  async run(loaded: LoadedCatalog) {
    const diagnostics: Diagnostic[] = [];
    for (const text of markdownOf(loaded)) {
      const found = fencesOf(text.parsed);
      diagnostics.push(...checkFieldFaults(text, found));
      for (const fence of found) diagnostics.push(...(await fenceFaults(fence, text)));
    }
    return diagnostics;
  },
};

async function fenceFaults(fence: Fence, text: PageText): Promise<Diagnostic[]> {
  const { place } = fence;
  if (!fence.closed) {
    const mend = 'Close it with a line of the same marks, at least as many.';
    return [fault('fence-unclosed', place, 'This fence is never closed', mend)];
  }
  const language = fence.language === null ? undefined : languageNamed(fence.language);
  if (!language) return [languageFault(fence)];
  const wrong = await syntaxFault(fence.code, language);
  if (/(^|\s)no-check\b/.test(fence.meta))
    return exemptionFaults(fence, language, wrong !== undefined);
  if (!wrong) return [];
  return [
    fault(
      'fence-syntax',
      placeInFence(text.parsed.source, fence, wrong.line, wrong.column),
      `Not ${LANGUAGES[language].name}: ${wrong.message}`,
      'Mend the code. Output is a `text` fence, a session a `console` one; other code that cannot parse says no-check="why".',
    ),
  ];
}

function languageFault({ language, place }: Fence): Diagnostic {
  const known = Object.keys(LANGUAGES).join(', ');
  return fault(
    'fence-language',
    place,
    language === null ? 'This code names no language' : `Unexpected language “${language}”`,
    `Open the fence with one of ${known}.`,
  );
}

function exemptionFaults(
  { meta, place }: Fence,
  language: Language,
  broken: boolean,
): Diagnostic[] {
  if (!broken) {
    const why = hasGrammar(language) ? 'the code parses' : `${language} is never parsed`;
    const message = `Unexpected no-check: ${why}`;
    return [fault('needless-exemption', place, message, 'Take no-check away.')];
  }
  if (/(^|\s)no-check="[^"\s][^"]*"/.test(meta)) return [];
  const mend = 'Write no-check="…" with the reason why the code cannot parse.';
  return [fault('exemption-reason', place, 'This no-check gives no reason', mend)];
}

/** The check of a playbook's step is one thing to run: the page sets it apart and offers to copy it. */
function checkFieldFaults({ field, parsed }: PageText, found: readonly Fence[]): Diagnostic[] {
  if (field?.[0] !== 'steps' || field[2] !== 'check' || found.length === 1) return [];
  return [
    fault(
      'check-fence',
      found[1]?.place ?? placeOf(parsed.source, 0),
      `Unexpected check with ${String(found.length)} fences, expected one`,
      'Give one command or query that shows that the step is done; the rest belongs into `how`.',
    ),
  ];
}
