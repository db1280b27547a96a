// Copies a link at a tap; on plain http, where the clipboard is closed, in the old way.

import { note } from './notice.mjs'

export function startCopying() {
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-copy]')
    if (button && (await copied(button.dataset.copy))) note(button.dataset.copied ?? '')
  })
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedBySelection(text)
  }
}

// Inside the open dialog, if there is one: outside it nothing can be selected.
function copiedBySelection(text) {
  const { activeElement } = document
  const field = document.createElement('textarea')
  field.value = text
  const place = document.querySelector('dialog[open]') ?? document.body
  place.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  activeElement?.focus()
  return done
}
