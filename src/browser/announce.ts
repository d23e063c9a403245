/** A place that screen readers read out; there before it says anything, or they would not. */
const said = document.createElement('div');
said.className = 'vh';
said.setAttribute('role', 'status');
document.body.append(said);

/** Says something to those who do not see it happen. Empty words end what was said. */
export function announce(words: string): void {
  said.textContent = words;
}
