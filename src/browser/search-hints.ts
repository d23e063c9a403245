import { element } from './element.ts';
import { shortcutsAreOn } from './shortcuts.ts';

/** Which keys act on results; single letters are left out where a reader switched them off. */
export function keyHints(): HTMLElement[] {
  const hints: [string[], string][] = [
    [['↑', '↓'], 'move'],
    [['↵'], 'open'],
  ];
  if (shortcutsAreOn()) hints.push([['y'], 'copy the link'], [['b'], 'into the tray']);
  return hints.map(([keys, does]) =>
    element('span', {}, ...keys.flatMap((key) => [element('kbd', {}, key), ' ']), does),
  );
}
