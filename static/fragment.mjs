// Reads and writes what follows the # of the address, which is never sent to a server.

export function fromFragment(name) {
  return new URLSearchParams(location.hash.slice(1)).get(name)
}

export function toFragment(name, value) {
  setFragment(`#${new URLSearchParams({ [name]: value })}`)
}

export function clearFragment() {
  if (location.hash) setFragment('')
}

// Another link opened in the same tab changes only the fragment and would load nothing.
export function followNewFragments() {
  addEventListener('hashchange', () => location.reload())
}

function setFragment(hash) {
  history.replaceState(null, '', location.pathname + location.search + hash)
}
