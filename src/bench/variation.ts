/** Makes texts and code that differ from what they come from and are as long, as deep and as parseable. */
import { pick, seededRandom, uniqueName, type Random } from './names.ts';

/** Words of the real prose by length, as often as they occur there. */
export type Vocabulary = ReadonlyMap<number, readonly string[]>;

const WORD = /(?<![\w/.#-])[a-z]{5,}(?![\w/-])/g;

/** Collects the words of texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  return Map.groupBy(
    texts.flatMap((text) => text.match(WORD) ?? []),
    (word) => word.length,
  );
}

/** How many identifiers one issue may define. */
const IDENTIFIERS = 100;

/** Every how manieth word of prose becomes another one. */
const CHANGED_WORDS = 0.3;

/** What of Markdown stays as it is or is code: fences, headings, code spans, targets of links; then words and numbers. */
const MARKDOWN =
  /^ *```[\s\S]*?^ *```$|^## .*$|`[^`]+`|\]\([^)]*\)|^\[[^\]]+\]:.*$|(?<![\w/.#-])[a-z]{5,}(?![\w/-])/gm;

/** The variations of one issue: the same word of code becomes the same word wherever it stands. */
export class Variation {
  readonly #random: Random;
  readonly #vocabulary: Vocabulary;
  readonly #identifiers: ReadonlyMap<string, string>;
  readonly #pattern: RegExp;
  readonly #numbers = new Map<string, string>();
  readonly #moveLink: (path: string) => string;

  /**
   * @param index which issue it is; the same one gives the same texts
   * @param code all code of the issue, whose own names become others
   * @param moveLink where a link within the site leads instead
   */
  constructor(
    index: number,
    code: readonly string[],
    vocabulary: Vocabulary,
    moveLink: (path: string) => string,
  ) {
    this.#random = seededRandom(index);
    this.#vocabulary = vocabulary;
    this.#moveLink = moveLink;
    const own = definedIn(code).slice(0, IDENTIFIERS);
    this.#identifiers = new Map(
      own.map((name, at) => [name, renamed(name, index * IDENTIFIERS + at)]),
    );
    this.#pattern = own.length > 0 ? new RegExp(`\\b(?:${own.join('|')})\\b`, 'g') : /(?!)/g;
  }

  /** Code, with its own names and its longer numbers changed. */
  code(text: string): string {
    return text
      .replaceAll(this.#pattern, (name) => this.#identifiers.get(name) ?? name)
      .replaceAll(/(?<![\w.$%'"/:+-])[1-9]\d{1,3}(?![\w.%'"/:+-])/g, (number) =>
        this.#number(number),
      );
  }

  /** A line of prose that is as long as before; nothing but words changes. */
  line(text: string): string {
    return text.replaceAll(WORD, (word) => this.#word(word));
  }

  /** Markdown, its code changed as code. */
  markdown(text: string): string {
    return text.replaceAll(MARKDOWN, (part) => {
      if (part.startsWith('## ')) return part;
      if (part.startsWith('](/')) return `](${this.#moveLink(part.slice(2, -1))})`;
      if (part.startsWith('](') || part.startsWith('[')) return part;
      return part.includes('`') ? this.code(part) : this.#word(part);
    });
  }

  #word(word: string): string {
    if (this.#random() >= CHANGED_WORDS) return word;
    return pick(this.#vocabulary.get(word.length) ?? [word], this.#random);
  }

  #number(number: string): string {
    const known = this.#numbers.get(number);
    if (known !== undefined) return known;
    const lowest = 10 ** (number.length - 1);
    const made = String(lowest + Math.floor(this.#random() * 9 * lowest));
    this.#numbers.set(number, made);
    return made;
  }
}

/** The names of functions and classes that Python code defines. Shorter ones may be built in. */
function definedIn(code: readonly string[]): string[] {
  const names = code.flatMap((text) =>
    [...text.matchAll(/^ *(?:async )?(?:def|class) ([A-Za-z]\w{4,})/gm)].map(
      ([, name]) => name ?? '',
    ),
  );
  return [...new Set(names)];
}

function renamed(name: string, index: number): string {
  const other = uniqueName(index);
  if (/^[A-Z]/.test(name)) return other.charAt(0).toUpperCase() + other.slice(1);
  const [first = '', ...rest] = name.split('_');
  return rest.length > 0 ? `${first}_${other}` : other;
}
