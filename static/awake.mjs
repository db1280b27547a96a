// Keeps a screen from sleeping, where the browser can (not on plain http).

export function startStayingAwake() {
  // The lock is released whenever the page is hidden.
  document.addEventListener('visibilitychange', askForLock)
  askForLock()
}

async function askForLock() {
  if (document.visibilityState !== 'visible') return
  try {
    await navigator.wakeLock?.request('screen')
  } catch {
    // Refused, for example to save the battery: the wall then sleeps as the laptop is set to.
  }
}
