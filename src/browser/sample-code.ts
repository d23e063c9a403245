/** Furniture inside code that is not code: words for screen readers, callouts, the signs of the unified view. */
const NOT_CODE = '.vh, .call, .sg';

/** The code of a line of a sample, or of a part of one. */
export function codeIn(line: DocumentFragment | Element): string {
  const code = document.createElement('div');
  code.append(line.cloneNode(true));
  code.querySelectorAll(NOT_CODE).forEach((furniture) => {
    furniture.remove();
  });
  return code.textContent;
}
