// Empties the arc and changes the stage words once a second, from the time the server says is left.

const STEP_MS = 1000

// Of thresholds in falling order, the last that is not yet undercut.
export function stageAt(thresholdsMs, leftMs) {
  return Math.max(0, thresholdsMs.findLastIndex((belowMs) => belowMs >= leftMs))
}

export function arcAt(leftMs, totalMs) {
  const share = Math.min(1, Math.max(0, leftMs / totalMs))
  return `${Math.round(share * 1000) / 10} 100`
}

// `reached(element)` is told when the stage changes within one screen.
export class Ring {
  #reached
  #main = null
  #left = null
  #still = false
  #takenAt
  #stage = ''
  #timer

  constructor(reached) {
    this.#reached = reached
  }

  dress(root, { leftMs }) {
    if (leftMs !== undefined) {
      this.#left = leftMs
      this.#still = Boolean(root.querySelector('[data-still]'))
      this.#takenAt = performance.now()
    }
    this.#draw(root)
  }

  shown(main, { replaced }) {
    this.#main = main
    this.#tell({ quietly: replaced })
    this.stop()
    if (this.#left !== null && !this.#still) this.#timer = setInterval(() => this.#tick(), STEP_MS)
  }

  stop() {
    clearInterval(this.#timer)
  }

  #tick() {
    this.#draw(this.#main)
    this.#tell({ quietly: false })
  }

  #leftMs() {
    return this.#still ? this.#left : this.#left - (performance.now() - this.#takenAt)
  }

  #draw(root) {
    if (this.#left === null) return
    const leftMs = this.#leftMs()
    for (const arc of root.querySelectorAll('[data-arc]')) {
      arc.setAttribute('stroke-dasharray', arcAt(leftMs, Number(arc.dataset.totalMs)))
    }
    for (const stages of root.querySelectorAll('[data-stages]')) {
      const words = [...stages.children]
      const current = stageAt(words.map((word) => Number(word.dataset.belowMs)), leftMs)
      for (const [at, word] of words.entries()) word.hidden = at !== current
    }
  }

  #tell({ quietly }) {
    const word = this.#main.querySelector('[data-stages] > :not([hidden])')
    const stage = word?.textContent ?? ''
    if (stage && stage !== this.#stage && !quietly) this.#reached(word)
    this.#stage = stage
  }
}
