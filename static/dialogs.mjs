// Opens and closes dialogs, and asks before what cannot be taken back.

import { focusHeading } from './page.mjs'

export function startDialogs() {
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button')
    if (!button) return
    if (button.dataset.open) openDialog(document.getElementById(button.dataset.open))
    if ('close' in button.dataset || 'askNo' in button.dataset) button.closest('dialog')?.close('no')
    if ('askYes' in button.dataset) button.closest('dialog')?.close('yes')
  })
  document.addEventListener('close', restoreFocus, { capture: true })
}

// The yes button repeats the words of the button that was tapped, so that it says what it does.
export function confirmed(button) {
  const dialog = document.getElementById('ask')
  dialog.querySelector('[data-ask-words]').textContent = button.dataset.ask
  dialog.querySelector('[data-ask-yes]').textContent = button.textContent.trim()
  dialog.returnValue = 'no'
  openDialog(dialog)
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true })
  })
}

// Not by `autofocus`: a picture may bring a dialog while something else has the focus.
function openDialog(dialog) {
  if (!dialog) return
  dialog.showModal()
  dialog.querySelector('[data-first]')?.focus()
}

// The button that opened it may be gone with its screen.
function restoreFocus() {
  if (document.activeElement === document.body) focusHeading(document)
}
