// Presses the button a key stands for, unless somebody is typing or has switched the keys off.

const TYPING = 'input, textarea, select, [contenteditable]'

export function startShortcuts({ isOff }) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    if (isOff() || event.target.closest?.(TYPING) || document.querySelector('dialog[open]')) return
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`)
    if (!button?.getClientRects().length) return
    event.preventDefault()
    button.click()
  })
}
