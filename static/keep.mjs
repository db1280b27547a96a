// Keeps the page's few facts in the browser's storage; where that fails, in memory and (the seat) the fragment.

import { clearFragment, fromFragment, toFragment } from './fragment.mjs'

const PREFIX = 'tp.'

export class Keep {
  #storage
  #memory = new Map()

  // `kind` is localStorage, or sessionStorage for what belongs to one tab.
  constructor(kind = 'localStorage') {
    this.#storage = workingStorage(kind)
  }

  // Whether what is written outlives this page.
  get lasts() {
    return this.#storage !== null
  }

  read(name) {
    if (this.#storage) return this.#storage.getItem(PREFIX + name)
    return this.#memory.get(name) ?? (name === 'seat' ? fromFragment('s') : null)
  }

  write(name, value) {
    try {
      this.#storage.setItem(PREFIX + name, value)
    } catch {
      this.#storage = null
      this.#memory.set(name, value)
      if (name === 'seat') toFragment('s', value)
    }
  }

  drop(name) {
    this.#storage?.removeItem(PREFIX + name)
    this.#memory.delete(name)
    if (name === 'seat' && fromFragment('s')) clearFragment()
  }

  readList(name) {
    try {
      return JSON.parse(this.read(name)) ?? []
    } catch {
      return []
    }
  }

  writeList(name, list) {
    if (list.length) this.write(name, JSON.stringify(list))
    else this.drop(name)
  }

  // Everything but these names.
  forget(but = []) {
    const stays = new Set(but.map((name) => PREFIX + name))
    const names = Object.keys(this.#storage ?? {}).filter((name) => name.startsWith(PREFIX))
    for (const name of names) if (!stays.has(name)) this.#storage.removeItem(name)
    for (const name of [...this.#memory.keys()]) if (!stays.has(PREFIX + name)) this.#memory.delete(name)
    clearFragment()
  }
}

// Captive windows and some in-app browsers throw on the first touch, others only on writing.
function workingStorage(kind) {
  try {
    const storage = window[kind]
    storage.setItem(`${PREFIX}try`, '1')
    storage.removeItem(`${PREFIX}try`)
    return storage
  } catch {
    return null
  }
}
