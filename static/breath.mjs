// Lets one slow shape swell and sink at the same moment on every screen, from the time the server says is left.

export class Breath {
  #step = null
  #began = null

  // On its way a picture only loses time, so of what several say the earliest beginning is the nearest to the truth.
  dress(root, { leftMs }) {
    const shape = root.querySelector('[data-breath]')
    if (shape?.dataset.breath !== this.#step) this.#began = null
    this.#step = shape?.dataset.breath
    if (!shape || leftMs == null) return
    const began = performance.now() - (Number(shape.dataset.totalMs) - leftMs)
    this.#began = Math.min(began, this.#began ?? began)
  }

  // Where nothing is to move there is no animation.
  shown(main) {
    if (this.#began === null) return
    for (const moving of main.querySelector('[data-breath]').getAnimations()) moving.startTime = this.#began
  }
}
