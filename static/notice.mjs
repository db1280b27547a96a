// Shows one sentence of the server in #notice, and takes it away again.

const NOTICE_MS = 20_000

let clearedLater

// `stays`: until the next sentence, because something has to be done about it.
export function note(words, { stays = false } = {}) {
  const notice = document.getElementById('notice')
  if (!notice) return
  clearTimeout(clearedLater)
  notice.textContent = words
  if (words && !stays) clearedLater = setTimeout(() => note(''), NOTICE_MS)
}

export function noteRefusal({ code, message }) {
  const unanswered = document.getElementById('notice')?.dataset.unanswered ?? ''
  note(code === 'unanswered' ? unanswered : message)
}
