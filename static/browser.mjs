// Buttons for what only the browser can do: print this page, load it again.

export function startBrowserButtons() {
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-print]')) print()
    if (target.closest('[data-reload]')) location.reload()
  })
}
