// Buttons that print this page.

export function startPrinting() {
  document.addEventListener('click', ({ target }) => target.closest('[data-print]') && print())
}
