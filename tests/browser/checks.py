"""What is asked of every screen, in whatever browser, by functions that run in the page itself."""

TARGET_PX = 48
NARROW_PX = 320

LOOK = """(px) => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen')
  const name = (one) => (one.textContent.trim() || one.name || one.type).slice(0, 40)
  const over = document.querySelector('dialog[open]')
  const here = over ?? document.body
  const title = over
    ? document.getElementById(over.getAttribute('aria-labelledby'))
    : [...here.querySelectorAll('h1')].find(seen)
  const wrong = title && seen(title) && title.textContent.trim() ? [] : ['there is no heading']
  for (const one of here.querySelectorAll('button, summary, input, select, textarea, [href]')) {
    if (!seen(one)) continue
    const { left, right, width, height } = one.getBoundingClientRect()
    if (left < -1 || right > innerWidth + 1) wrong.push(`${name(one)}: beside the screen`)
    if (Math.min(width, height) < px) wrong.push(`${name(one)}: ${width} x ${height}`)
  }
  const width = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)
  if (width > innerWidth) wrong.push(`${width} px wide in ${innerWidth}`)
  return wrong
}"""
"""Answers what is wrong: no heading, a control too small or out of reach, a scroll sideways."""

LETTERS = "(size) => { document.documentElement.style.fontSize = size }"
DIRECTION = "(dir) => { document.documentElement.dir = dir }"
FOLDS = """(open) => {
  for (const fold of document.querySelectorAll('details')) fold.open = open
}"""
MOVING = "() => document.getAnimations().map((one) => `${one.animationName ?? 'something'} moves`)"

IN_FORCED_COLOURS = r"""() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true })
  const style = (one) => getComputedStyle(one)
  const clear = (colour) => colour === 'transparent' || /^rgba.* 0\)$/.test(colour)
  const wrong = []
  for (const one of [...document.querySelectorAll('.button')].filter(seen)) {
    const { borderTopColor, borderTopWidth, backgroundColor, forcedColorAdjust } = style(one)
    const filled = forcedColorAdjust === 'none' && !clear(backgroundColor)
    if (!filled && one.matches('.button--main')) wrong.push(`${one.textContent.trim()}: on a plate`)
    if (filled || (!clear(borderTopColor) && parseFloat(borderTopWidth) >= 1)) continue
    wrong.push(`${one.textContent.trim()}: has no edge`)
  }
  for (const ring of document.querySelectorAll('.ring')) {
    const [arc, track] = ['.ring__arc', '.ring__track'].map((name) => ring.querySelector(name))
    if (arc && style(arc).stroke === style(track).stroke) wrong.push('the arc cannot be told')
    const [piece, seat] = ['.dot--holding', '.dot--idle'].map((name) => ring.querySelector(name))
    if (piece && seat && style(piece).fill === style(seat).fill) wrong.push('nor can the piece')
  }
  return wrong
}"""
"""Answers what can no longer be seen where the system chooses the colours."""

STOPS = """() => {
  const over = document.querySelector('dialog[open]') ?? document.body
  const controls = 'button, summary, input, select, textarea, a[href]'
  const radios = new Set()
  const stops = [...over.querySelectorAll(controls)].filter((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) return false
    if (one.type !== 'radio') return true
    const first = !radios.has(one.name)
    radios.add(one.name)
    return first
  })
  const face = (one) => one.closest('label') ?? one
  const marked = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(face(one))
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
  const covered = (one) => {
    const { left, top, width, height } = one.getBoundingClientRect()
    return !face(one).contains(document.elementFromPoint(left + width / 2, top + height / 2))
  }
  window.reached = []
  window.enough = new AbortController()
  const note = ({ target }) => {
    const at = stops.indexOf(target)
    if (at >= 0) reached.push({ at, marked: marked(target), covered: covered(target) })
  }
  document.addEventListener('focusin', note, { signal: enough.signal })
  over.tabIndex = -1
  over.focus()
  return stops.map((one) => one.textContent.trim() || one.name)
}"""
"""Answers the controls that Tab should reach, in order, and begins to note which it does."""

REACHED = """() => {
  window.enough.abort()
  return window.reached
}"""
