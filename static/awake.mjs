// Keeps a screen from sleeping while it has to be seen, where the browser can (not on plain http).

export class Awake {
  #wanted = false
  #lock = null

  // The system takes the lock back whenever the page is hidden.
  constructor() {
    document.addEventListener('visibilitychange', () => {
      this.#lock = null
      this.#settle()
    })
  }

  // A picture says by itself whether somebody needs it in sight: who has the piece, or is offered it.
  shown(main) {
    this.stay(main.querySelector('[data-awake]') !== null)
  }

  forget() {
    this.stay(false)
  }

  stay(wanted) {
    this.#wanted = wanted
    this.#settle()
  }

  #settle() {
    if (!this.#wanted) {
      this.#lock?.then((lock) => lock?.release())
      this.#lock = null
    } else if (document.visibilityState === 'visible') this.#lock ??= askForLock()
  }
}

async function askForLock() {
  try {
    return await navigator.wakeLock?.request('screen')
  } catch {
    // Refused, for example to save the battery: the screen then sleeps as it is set to.
  }
}
