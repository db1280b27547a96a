// Turns the page's own preferences (dim, quiet, no-time, no-keys) on and off as classes on <html>, and keeps them.

export class Switches {
  #keep

  constructor(keep) {
    this.#keep = keep
  }

  start() {
    for (const name of ['dim', 'quiet', 'no-time', 'no-keys']) this.#set(name, this.#keep.read(name) === 'on')
    this.dress(document)
    document.addEventListener('click', ({ target }) => {
      const name = target.closest('[data-switch]')?.dataset.switch
      if (name) this.#turn(name)
    })
  }

  isOn(name) {
    return document.documentElement.classList.contains(name)
  }

  dress(root) {
    for (const button of root.querySelectorAll('[data-switch]')) {
      button.setAttribute('aria-pressed', String(this.isOn(button.dataset.switch)))
    }
  }

  #turn(name) {
    this.#set(name, !this.isOn(name))
    if (this.isOn(name)) this.#keep.write(name, 'on')
    else this.#keep.drop(name)
    this.dress(document)
  }

  #set(name, on) {
    document.documentElement.classList.toggle(name, on)
  }
}
