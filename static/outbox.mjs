// Keeps every command until it is answered, and sends it again with the same `cmd`: nothing lost, nothing done twice.

import { randomKey } from './chance.mjs'

const ANSWER_WITHIN_MS = 4000
const CHASES = 2
// No words: the page has its own sentence for it (`data-unanswered` on #notice).
const UNANSWERED = { ok: false, error: { code: 'unanswered', message: '' } }

export class Outbox {
  #link
  #kept = new Set()

  constructor(link) {
    this.#link = link
  }

  // A volatile command is idempotent by nature and carries no `cmd`.
  put(event, payload, { volatile = false } = {}) {
    const body = volatile ? payload : { cmd: randomKey(), ...payload }
    return new Promise((settle) => {
      const command = { event, body, settle, chases: 0 }
      this.#kept.add(command)
      this.#send(command)
    })
  }

  sendAgain() {
    for (const command of this.#kept) this.#send(command)
  }

  clear() {
    for (const command of this.#kept) clearTimeout(command.timer)
    this.#kept.clear()
  }

  #send(command) {
    if (!this.#link.live) return
    clearTimeout(command.timer)
    command.timer = setTimeout(() => this.#chase(command), ANSWER_WITHIN_MS)
    const lost = () => clearTimeout(command.timer)
    this.#link.send(command.event, command.body).then((answer) => this.#settle(command, answer), lost)
  }

  #chase(command) {
    if (command.chases === CHASES) return this.#settle(command, UNANSWERED)
    command.chases += 1
    this.#link.wake(0)
    this.#send(command)
  }

  #settle(command, answer) {
    clearTimeout(command.timer)
    if (this.#kept.delete(command)) command.settle(answer)
  }
}
