// Shows the server's pictures in <main>: the same screen is morphed in place, another one replaces it.

import { guard, guardWhatMoves } from './guard.mjs'
import { parse } from './markup.mjs'
import { morph } from './morph.mjs'

// A part may have dress(root, facts), before a picture is on the page, and shown(main, facts), after.
export class Page {
  #main
  #parts
  #shell
  #seen = null

  constructor(main, parts) {
    this.#main = main
    this.#parts = parts
    this.#shell = { screen: main.dataset.screen, content: main.cloneNode(true) }
  }

  // The first picture of a new connection is always taken: a restarted server counts anew.
  newConnection() {
    this.#seen = null
  }

  take({ v, n, screen, left_ms: leftMs, language, html }) {
    if (this.#seen && isOlder({ v, n }, this.#seen)) return
    const first = !this.#seen
    this.#seen = { v, n }
    this.show(screen, parse(html), { served: true, first, leftMs, language })
  }

  show(screen, tree, facts = { served: false, first: false, leftMs: null }) {
    for (const part of this.#parts) part.dress?.(tree, facts)
    const replaced = this.#main.dataset.screen !== screen
    if (replaced) this.#replace(screen, tree)
    else guardWhatMoves(() => morph(this.#main, tree, guard))
    for (const part of this.#parts) part.shown?.(this.#main, { ...facts, replaced })
  }

  // What the page looked like before the first picture.
  showShell() {
    const { screen, content } = this.#shell
    const tree = document.createDocumentFragment()
    tree.append(...content.cloneNode(true).childNodes)
    this.show(screen, tree)
  }

  showTemplate(id) {
    const template = document.getElementById(id)
    if (template) this.show(id, document.importNode(template.content, true))
  }

  dressAgain() {
    for (const part of this.#parts) part.dress?.(this.#main, {})
  }

  #replace(screen, tree) {
    this.#main.replaceChildren(tree)
    this.#main.dataset.screen = screen
    guard(this.#main)
    focusHeading(this.#main)
  }
}

export function focusHeading(root) {
  const heading = root.querySelector('h1:not([hidden] *)')
  if (!heading || document.querySelector('dialog[open]')) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  scrollTo(0, 0)
  heading.closest('main')?.scrollTo(0, 0)
}

// Version 0 is the goodbye: there is no session left that could have one.
function isOlder(picture, seen) {
  return picture.v !== 0 && (picture.v < seen.v || (picture.v === seen.v && picture.n < seen.n))
}
