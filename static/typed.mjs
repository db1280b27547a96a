// Lets half a name in a field outlive a change of screen that keeps the field, told by its id.

export class Typed {
  #main
  #values = new Map()
  #focused

  constructor(main) {
    this.#main = main
  }

  // The page still shows the screen that is about to go.
  dress() {
    const fields = [...this.#main.querySelectorAll('input[id], textarea[id]')]
    const typed = fields.filter((field) => field.value !== field.defaultValue)
    this.#values = new Map(typed.map((field) => [field.id, field.value]))
    this.#focused = fields.find((field) => field === document.activeElement)?.id
  }

  shown(main, { replaced }) {
    if (!replaced) return
    for (const field of main.querySelectorAll('input[id], textarea[id]')) {
      if (this.#values.has(field.id)) field.value = this.#values.get(field.id)
      if (field.id === this.#focused) field.focus({ preventScroll: true })
    }
  }
}
