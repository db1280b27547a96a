// Notices that the page may have slept, and says for how long (in ms).

const TICK_MS = 1000
const JUMP_MS = 5000

export class Wake {
  #woken
  #listening = null
  #timer
  #hiddenAt = null
  #tickedAt

  constructor(woken) {
    this.#woken = woken
  }

  start() {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    document.addEventListener('visibilitychange', () => this.#turned(), { signal })
    addEventListener('pageshow', ({ persisted }) => persisted && this.#woken(Infinity), { signal })
    addEventListener('online', () => this.#woken(0), { signal })
    // The wall clock, because performance.now() stands still on a sleeping phone; only gaps count.
    this.#tickedAt = Date.now()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
  }

  stop() {
    this.#listening?.abort()
    clearInterval(this.#timer)
  }

  #turned() {
    const now = Date.now()
    if (document.visibilityState === 'hidden') this.#hiddenAt = now
    else this.#woken(now - (this.#hiddenAt ?? now))
    this.#tickedAt = now
  }

  #tick() {
    const gap = Date.now() - this.#tickedAt
    this.#tickedAt = Date.now()
    // Hidden pages tick rarely by design; their turn comes when they are seen again.
    if (gap > JUMP_MS && document.visibilityState === 'visible') this.#woken(gap)
  }
}
