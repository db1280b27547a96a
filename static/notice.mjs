// Shows one sentence of the server in #notice, and takes it away again.

import { guardWhatMoves } from './guard.mjs'

const NOTICE_MS = 20_000

const notice = document.getElementById('notice')

let clearedLater

// `stays`: until the next sentence, because something has to be done about it.
export function note(words, { stays = false } = {}) {
  if (!notice) return
  clearTimeout(clearedLater)
  guardWhatMoves(() => {
    if (words) bringForward()
    notice.textContent = words
  })
  if (words && !stays) clearedLater = setTimeout(() => note(''), NOTICE_MS)
}

export function noteRefusal({ code, message }, how) {
  note(code === 'unanswered' ? (notice?.dataset.unanswered ?? '') : message, how)
}

// What is outside an open dialog can be neither seen nor heard.
function bringForward() {
  const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
  if (notice.parentNode !== place) place.prepend(notice)
}
