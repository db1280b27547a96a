// Lets the middle of the console begin at its top when it says something else, unless somebody is at work in it.

export class Column {
  #heading = null

  shown(main, { served }) {
    const stage = main.querySelector('.stage')
    const heading = stage?.querySelector('h1')?.textContent ?? null
    const isAtWork = stage?.querySelector('details:focus-within :focus:not(summary)')
    if (served && heading !== this.#heading && !isAtWork) stage?.scrollTo(0, 0)
    this.#heading = heading
  }
}
