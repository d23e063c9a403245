/** How a review held up, said as one plain sentence. */
import type { FindingData } from './schema/review.ts';
import {
  ADVICE_PHRASES,
  CLAIM_PHRASES,
  MISSED_PHRASE,
  SAYS_PHRASES,
  type Advice,
  type Claim,
} from './vocabulary.ts';

/** Whether words speak for the review, against it, or in between; colour only repeats what they say. */
export type Tone = 'held' | 'caution' | 'pen' | 'plain';

/** A piece of a sentence; what carries the judgement has a tone and is set strong. */
export interface Words {
  readonly text: string;
  readonly tone: Tone;
}

const plain = (text: string): Words => ({ text, tone: 'plain' });

const CLAIM_SENTENCES: Record<Claim, readonly Words[] | null> = {
  holds: [plain('The review was '), { text: 'right about the problem', tone: 'held' }],
  partly: [plain('The review was '), { text: 'partly right about the problem', tone: 'caution' }],
  false: [plain('The review was '), { text: 'wrong about the problem', tone: 'pen' }],
  unverifiable: [plain('The review’s claim '), { text: 'cannot be checked', tone: 'caution' }],
  unchecked: [plain('The review’s claim '), { text: 'was not checked yet', tone: 'caution' }],
  none: null,
};

const ADVICE_SENTENCES: Record<Advice, Words | null> = {
  holds: { text: 'holds', tone: 'held' },
  incomplete: { text: 'is incomplete', tone: 'caution' },
  fails: { text: 'fails', tone: 'pen' },
  needless: { text: 'is not needed', tone: 'caution' },
  unverifiable: { text: 'cannot be checked', tone: 'caution' },
  unchecked: { text: 'was not checked yet', tone: 'caution' },
  none: null,
};

/** One sentence on how a finding held up; empty where the review said nothing that can be judged. */
export function verdictOf(finding: FindingData): readonly Words[] {
  if (finding.origin === 'missed')
    return [plain('The review '), { text: 'missed it', tone: 'pen' }, plain('.')];
  const claim = CLAIM_SENTENCES[finding.claim];
  const advice = ADVICE_SENTENCES[finding.advice];
  if (claim && advice) {
    const joint =
      (finding.claim === 'holds') === (finding.advice === 'holds')
        ? ', and its advice '
        : '; its advice ';
    return [...claim, plain(joint), advice, plain('.')];
  }
  if (claim) return [...claim, plain(' and gave no advice.')];
  if (advice) return [plain('The review’s advice '), advice, plain('.')];
  return [];
}

/** The two short phrases of a finding, with their tones; “missed” is a value of its own. */
export function phrasesOf(finding: FindingData): readonly Words[] {
  if (finding.origin === 'missed') return [{ text: MISSED_PHRASE, tone: 'plain' }];
  const claim = CLAIM_PHRASES[finding.claim];
  return [
    ...(claim === null
      ? []
      : [{ text: claim, tone: CLAIM_SENTENCES[finding.claim]?.[1]?.tone ?? 'plain' }]),
    {
      text: ADVICE_PHRASES[finding.advice],
      tone: ADVICE_SENTENCES[finding.advice]?.tone ?? 'plain',
    },
  ];
}

/** What kind of entry a finding is in its review, its severity there and where it stands; empty for what was missed. */
export function entryOf(finding: FindingData): string {
  if (finding.origin === 'missed') return '';
  const [place] = finding.places;
  return [
    SAYS_PHRASES[finding.says],
    finding.stated === null ? 'without a severity' : `stated as ${finding.stated}`,
    ...(place ? [`under “${place.heading}”`] : []),
  ].join(', ');
}

/** Words as one text. */
export function toText(words: readonly Words[]): string {
  return words.map((word) => word.text).join('');
}
