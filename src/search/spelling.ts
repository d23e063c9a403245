/**
 * British and American spelling, by the rules in which they differ and not by a list of words: each rule is tried at
 * every place of a word in both directions, and what comes out counts where the site holds such a word.
 */

/** Endings and letters that stand for each other; the look-around keeps a rule where it can apply. */
const RULES: readonly (readonly [
  british: RegExp,
  american: string,
  back: RegExp,
  british: string,
])[] = [
  // organise, organize; and with every ending: organisation, organising
  [
    /is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/g,
    'iz',
    /iz(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/g,
    'is',
  ],
  // analyse, analyze
  [/ys(?=(?:e|ed|es|er|ers|ing)$)/g, 'yz', /yz(?=(?:e|ed|es|er|ers|ing)$)/g, 'ys'],
  // behaviour, behavior; coloured, colored
  [
    /(?<=\p{L}{2})our(?=$|s|ed|ing|al|able|ful|less|ite|ly)/gu,
    'or',
    /(?<=\p{L}{2})or(?=$|s|ed|ing|al|able|ful|less|ite|ly)/gu,
    'our',
  ],
  // centre, center
  [/(?<=[btdcg])re(?=$|s|d)/g, 'er', /(?<=[btdcg])er(?=$|s|ed)/g, 're'],
  // catalogue, catalog
  [/ogue(?=$|s|d)/g, 'og', /og(?=$|s|ed)/g, 'ogue'],
  // cancelled, canceled; modelling, modeling
  [
    /ll(?=(?:ed|ing|er|ers|ation|able)$)/g,
    'l',
    /(?<=[aeiou])l(?=(?:ed|ing|er|ers|ation|able)$)/g,
    'll',
  ],
  // fulfil, fulfill
  [/(?<=[aeiou])l(?=$|s$|ment)/g, 'll', /(?<=[aeiou])ll(?=$|s$|ment)/g, 'l'],
  // licence, license; defence, defense
  [/(?<=[ei]n)ce(?=$|s|d)/g, 'se', /(?<=[ei]n)se(?=$|s|d)/g, 'ce'],
  // practise, practice
  [/(?<=i)se(?=$|s|d)/g, 'ce', /(?<=i)ce(?=$|s|d)/g, 'se'],
  // programme, program
  [/amme(?=$|s)/g, 'am', /am(?=$|s)/g, 'amme'],
  // anaesthetic, anesthetic; oestrogen
  [/ae/g, 'e', /(?<=\p{L})e(?=\p{L}{2})/gu, 'ae'],
  // judgement, judgment; acknowledgement, acknowledgment
  [/dge(?=ment)/g, 'dg', /dg(?=ment)/g, 'dge'],
  // ageing, aging; likeable, likable
  [/e(?=ing$|able$)/g, '', /(?<=[dgkzv])(?=ing$|able$)/g, 'e'],
  // artefact, artifact
  [/tefact/g, 'tifact', /tifact/g, 'tefact'],
  // grey, gray
  [/^grey/g, 'gray', /^gray/g, 'grey'],
  // cheque, check
  [/eque(?=$|s|d)/g, 'eck', /eck(?=$|s|ed)/g, 'eque'],
  // tenant, tenancy; persistent, persistence: no spelling, but two forms that Pagefind's stems keep apart
  [/(?<=[ae]n)t$/g, 'cy', /(?<=[ae]n)cy$/g, 't'],
  [/(?<=[ae]n)t$/g, 'ce', /(?<=[ae]n)ce$/g, 't'],
  // towards, toward; whilst, while
  [/wards$/g, 'ward', /ward$/g, 'wards'],
];

const SHORTEST = 4;

/** How a word could be spelt on the other side of the Atlantic; most of what comes out is no word at all. */
export function otherSpellings(word: string): string[] {
  if (word.length < SHORTEST) return [];
  const spellings = new Set<string>();
  for (const [british, american, back, again] of RULES) {
    spellings.add(word.replaceAll(british, american));
    spellings.add(word.replaceAll(back, again));
  }
  spellings.delete(word);
  return [...spellings];
}
