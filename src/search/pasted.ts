/** Leaves out of a pasted text what says where something happened, not what: frames, paths, addresses, times. */

/** What is kept of a text, and what was left out of it, as it stood. */
export interface Pasted {
  readonly kept: string;
  readonly leftOut: readonly string[];
}

const NOISE: readonly RegExp[] = [
  // Frames of libraries, with the line of code that is not the reader's own.
  /^[ \t]*File "[^"\n]*(?:site-packages|dist-packages|[\\/]lib[\\/]python\d)[^"\n]*", line \d+.*(?:\n(?![ \t]*File ")[ \t]+.*)*/gm,
  // Python's tracebacks: the header, the frames with their file and line, the marks below the code.
  /^.*Traceback \(most recent call last\):?/gm,
  /^\s*(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):?/gm,
  /(?:^|\s)File "[^"\n]*", line \d+(?:, in \S+)?/gm,
  /^[ \t]*[~^]+[ \t~^]*$/gm,
  /^\s*\[Previous line repeated \d+ more times\]/gm,
  // Frames of JavaScript and Java.
  /^\s*at (?:async )?[\w$.<>[\] ]+ ?\([^()\n]*:\d+(?::\d+)?\)/gm,
  /^\s*at \S+:\d+:\d+$/gm,
  // Identifiers of one occurrence.
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
  /\b0x[0-9a-f]+\b/gi,
  /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12,}\b/gi,
  // Times, with and without their day.
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/g,
  /\b\d\d\/[A-Z][a-z]{2}\/\d{4}[: ]\d\d:\d\d:\d\d(?: ?[+-]\d{4})?/g,
  /\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g,
  // Addresses of machines; paths of files.
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g,
  /(?<![\w/:.])(?:~|\.{1,2}|[A-Za-z]:)?(?:[\\/][\w.@+-]+){2,}[\\/]?(?::\d+)*/g,
  /(?<![\w/.])[\w-]+\.(?:py|pyx|js|ts|tsx|go|rb|java|rs|php|c|cc|cpp|sql|html):\d+(?::\d+)?/g,
  // Versions, and what a log says of the weight of its line.
  /(?<![\w.])v?\d+(?:\.\d+)+(?![\w.])/g,
  /(?<![\w.])(?:DEBUG|INFO|WARNING|ERROR|CRITICAL)(?=[\s:\]])/g,
  // Numbers that count something; 404 and its like name what happened.
  /(?<![\w.-])(?![45]\d\d(?![\w.]))\d{3,}(?![\w-])/g,
];

/**
 * Leaves out what says where. Where nothing else would be left, everything is kept: somebody looks for just that.
 */
export function withoutPlaces(text: string): Pasted {
  const leftOut: string[] = [];
  let kept = text;
  for (const noise of NOISE) {
    kept = kept.replaceAll(noise, (found) => {
      leftOut.push(found.trim().replaceAll(/\s+/g, ' '));
      return ' ';
    });
  }
  if (!/[\p{L}\p{N}]/u.test(kept)) return { kept: text, leftOut: [] };
  return { kept, leftOut: [...new Set(leftOut)].filter((part) => part !== '') };
}
