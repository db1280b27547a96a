// Shows the #away bar when there has been no link for a while; a short gap is nobody's business.

import { guardWhatMoves } from './guard.mjs'

const SHOW_AFTER_MS = 2000

let shownLater = null

export function linkLost() {
  shownLater ??= setTimeout(() => toggle(true), SHOW_AFTER_MS)
}

export function linkBack() {
  clearTimeout(shownLater)
  shownLater = null
  toggle(false)
}

function toggle(away) {
  const bar = document.getElementById('away')
  if (bar) guardWhatMoves(() => { bar.hidden = !away })
}
