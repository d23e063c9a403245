const NOTE = 'copy-by-hand';

/**
 * Shows a text for the reader to copy, in a field with the focus, all of it selected. Escape leads back to the button;
 * whoever goes elsewhere closes it too.
 */
export function copyByHand(button: HTMLElement, text: string): void {
  document.getElementById(NOTE)?.parentElement?.remove();
  const note = document.createElement('p');
  note.id = NOTE;
  note.className = 'note';
  note.textContent =
    'This browser does not let the site copy. Copy the text yourself, by Ctrl C or ⌘ C; Escape closes it.';
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'copy-field';
  field.setAttribute('aria-label', 'Text to copy');
  field.setAttribute('aria-describedby', NOTE);
  const place = document.createElement('div');
  place.className = 'copy-by-hand';
  place.append(note, field);
  const group = button.closest('[role="group"]');
  if (group) group.append(place);
  else button.after(place);
  field.focus();
  field.select();
  field.scrollTop = 0;
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    // Inside a dialog Escape would close that.
    event.preventDefault();
    event.stopPropagation();
    button.focus();
  });
  field.addEventListener('blur', () => {
    // Whoever changes to another window comes back to it.
    setTimeout(() => {
      if (document.activeElement !== field) place.remove();
    });
  });
}
