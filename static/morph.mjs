// Changes the nodes on the page into the wanted ones, in place, so that focus, typed text and open folds stay.

// The page's own: the server never sends them, so their absence says nothing.
const OURS = new Set(['open', 'style', 'aria-busy'])
const NOTICE = 'notice'
const CONTROLS = 'button, a'
const MEANING = ['data-emit', 'data-with', 'data-choice', 'data-signal', 'data-open', 'name']

// `changed` is told of every button or link that came, and of what got another meaning in its place.
export function morph(from, to, changed) {
  let next = from.firstChild
  for (let wanted = to.firstChild, after; wanted; wanted = after) {
    after = wanted.nextSibling
    const kept = counterpart(wanted, next)
    if (!kept) {
      from.insertBefore(wanted, next)
      tellOfControls(wanted, changed)
      continue
    }
    if (kept !== next) bring(kept, next)
    next = kept.nextSibling
    update(kept, wanted, changed)
  }
  while (next) {
    const after = next.nextSibling
    if (next.id !== NOTICE) next.remove()
    next = after
  }
}

// By id or meaning wherever it stands among the rest; else whatever stands here, unless it is wanted further on.
function counterpart(wanted, next) {
  if (!next) return null
  const key = keyOf(wanted)
  for (let node = next; key && node; node = node.nextSibling) {
    if (node.nodeName === wanted.nodeName && keyOf(node) === key) return node
  }
  const sameKind = next.nodeName === wanted.nodeName && !next.id && !wanted.id
  return sameKind && !isWantedAfter(wanted, keyOf(next)) ? next : null
}

function isWantedAfter(wanted, key) {
  for (let node = wanted.nextSibling; key && node; node = node.nextSibling) {
    if (keyOf(node) === key) return true
  }
  return false
}

function keyOf(node) {
  return node.id || meaningOf(node)
}

function meaningOf(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return ''
  return MEANING.map((name) => node.getAttribute(name) ?? '').join('\n').trim()
}

// A node that moves loses its focus, so the others make way for the one that has it.
function bring(kept, next) {
  const parent = kept.parentNode
  if (!kept.contains(document.activeElement)) return parent.insertBefore(kept, next)
  for (let node = next, after; node !== kept; node = after) {
    after = node.nextSibling
    parent.append(node)
  }
}

function update(kept, wanted, changed) {
  if (kept.isEqualNode(wanted)) return
  if (kept.nodeType !== Node.ELEMENT_NODE) {
    kept.nodeValue = wanted.nodeValue
    return
  }
  const meant = meaningOf(kept)
  copyAttributes(kept, wanted)
  if (meant !== meaningOf(kept)) {
    kept.removeAttribute('aria-busy')
    changed(kept)
  }
  morph(kept, wanted, changed)
}

function copyAttributes(kept, wanted) {
  for (const { name } of [...kept.attributes]) {
    if (!OURS.has(name) && !wanted.hasAttribute(name)) kept.removeAttribute(name)
  }
  for (const { name, value } of wanted.attributes) {
    if (!OURS.has(name) && kept.getAttribute(name) !== value) kept.setAttribute(name, value)
  }
}

function tellOfControls(node, changed) {
  if (node.nodeType !== Node.ELEMENT_NODE) return
  if (node.matches(CONTROLS)) changed(node)
  for (const control of node.querySelectorAll(CONTROLS)) changed(control)
}
