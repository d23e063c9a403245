/**
 * One shape for everything that can be wrong: fault, place, mend.
 * Every check reports diagnostics; printing them is the business of the faces.
 */

/** A place in a text file. Lines and columns count from 1, columns in UTF-16 units, as editors show them. */
export interface Place {
  /** Path relative to the repository's root, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Every fault the catalogue and the checks can report. The keys are the codes a person sees; the text says in one line
 * what the rule is, and is printed on `/contribute/`.
 */
export const RULES = {
  'not-utf8': 'Content files are UTF-8.',
  frontmatter: 'A page begins with YAML frontmatter between two lines of three dashes.',
  yaml: 'Data files and frontmatter are valid YAML without duplicate keys.',
  json: 'Data files that end in .json are valid JSON.',
  'unknown-key': 'Frontmatter and data files hold only keys of their schema.',
  'bad-value': 'Every value fits its schema.',
  'missing-key': 'Required keys are there.',
  slug: 'Slugs are kebab-case.',
  'duplicate-slug': 'A slug names one thing, now and in the past.',
  'missing-file': 'An issue folder holds index.md, a before, an after and a proof.',
  'stray-file': 'A content folder holds only files that something reads.',
  'missing-section': 'Required sections are there and not empty.',
  'unknown-section': 'An issue has no second-level headings but the five fixed ones.',
  'section-order': 'The fixed sections stand in their fixed order, once each.',
  'review-question': '“Spot it in review” begins with the question to paste, as a quotation.',
  'duplicate-finding': 'A review names a finding once.',
  disposition: 'A finding has either the issue that covers it or a reason why none does.',
  flaw: 'Advice that fails or is not needed says why; other advice has nothing to say there.',
  'duplicate-id': 'Step and exercise ids are unique within a playbook.',
  'reading-path':
    'The places of playbooks in the reading path are 1, 2, 3 and so on, each given once.',
  'unknown-issue': 'An issue that is named exists.',
  'unknown-topic': 'A topic’s page is about one of the fixed topics.',
  'unknown-stack': 'A stack that is named is registered in content/stacks.yaml.',
  'broken-link': 'A link within the site leads to a page that exists.',
  'broken-fragment': 'A link’s fragment exists on the page it leads to.',
  'link-scheme': 'Links are https:, begin with one slash, or are fragments.',
  'raw-html': 'Markdown holds no raw HTML.',
  footnote: 'Markdown holds no footnotes.',
  image: 'Markdown holds no images.',
  heading: 'Headings do not skip a level.',
  'fence-language': 'Every fence names a language that is known here.',
  'fence-unclosed': 'Every fence is closed.',
  'fence-syntax': 'A fence parses in the language that it names.',
  'needless-exemption': 'A fence is exempt from parsing only where it does not parse.',
  'exemption-reason': 'An exemption says why.',
  'check-fence': 'The check of a playbook’s step is one fence: a command or a query.',
  'sample-syntax': 'A sample parses in its language, and so does a proof.',
  'sample-language': 'The samples of an issue are in languages that are known here.',
  'undefined-name': 'A sample uses no undefined name, nor does a proof.',
  'sample-lint': 'An “after” sample is free of errors and of security findings.',
  'same-samples': 'Before and after differ.',
  'samples-too-different': 'Before and after differ by what the issue is about.',
  callout: 'A callout points at exactly one line of its sample.',
  'proof-declaration': 'A proof declares failures that tell this problem from any other.',
  'proof-environment': 'The environments that a proof names exist.',
  'evidence-missing': 'The proof of a published issue was run, and the outcome is recorded.',
  'evidence-stale': 'Recorded evidence is of the samples, the proof and the versions of today.',
  'evidence-contradicts': 'Recorded evidence says what the proof declares.',
  'exemption-ended': 'An exemption from being run has not ended.',
  'exemption-too-long': 'An exemption from being run ends within twelve months.',
  'rule-invalid': 'A rule can be read by ast-grep.',
  'rule-missing': 'What `detect` names is there, and what is there is named.',
  'rule-misses-before': 'A rule finds its own “before”.',
  'rule-hits-after': 'A rule finds neither its own “after” nor that of another issue.',
  'detect-misses-before': 'A linter code named in `detect` finds the “before”.',
  'permalink-vanished': 'A number that was published stays in the register.',
  'permalink-reused': 'A number never changes its meaning.',
  'permalink-missing': 'A published issue has a number, and a number has an issue or a withdrawal.',
  'permalink-history': 'Numbers are compared with the whole history of the repository.',
  'link-text': 'A link has text, or a label that says where it leads.',
  'duplicate-anchor': 'An id names one element of a page.',
  'site-missing': 'A built site is there to be checked.',
} as const satisfies Record<string, string>;

/** The code of a fault; a new one cannot exist without its rule. */
export type RuleCode = keyof typeof RULES;

export interface Diagnostic {
  readonly code: RuleCode;
  readonly severity: 'error' | 'warning';
  /** What is wrong, with what was found; one sentence. */
  readonly message: string;
  readonly place: Place;
  /** What to do about it; one sentence. */
  readonly mend: string;
  /** A second place that explains the first (the other one of a pair). */
  readonly cause?: Place;
}

/** Orders diagnostics by file, line, column, so that a run reads from top to bottom. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.place.file.localeCompare(b.place.file, 'en') ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    a.code.localeCompare(b.code, 'en')
  );
}

/** Thrown where content must be whole and is not: by the loader, and by commands that need a catalogue. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const first = diagnostics[0];
    const where = first ? ` (first: ${formatPlace(first.place)} ${first.message})` : '';
    super(`The content has ${String(diagnostics.length)} errors${where}. Run \`npm run check\`.`);
    this.name = 'ContentError';
    this.diagnostics = diagnostics;
  }
}

/** `file:line:column`, which terminals and editors can open. */
export function formatPlace(place: Place): string {
  return `${place.file}:${String(place.line)}:${String(place.column)}`;
}
