// Shows one sentence of the server in #notice, and takes it away again.

const NOTICE_MS = 20_000

let timer

export function note(words, { stays = false } = {}) {
  const notice = document.getElementById('notice')
  if (!notice) return
  clearTimeout(timer)
  notice.textContent = words
  if (words && !stays) timer = setTimeout(() => note(''), NOTICE_MS)
}

export function noteRefusal({ code, message }) {
  const unanswered = document.getElementById('notice')?.dataset.unanswered ?? ''
  note(code === 'unanswered' ? unanswered : message)
}
