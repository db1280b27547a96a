// What a phone makes of several answers: their sum, and the band that it lies in.

// The first answer whose highest sum is not below what was added up; one thing unsaid leaves all of it unsaid.
export function reckoned(given, form, poll) {
  const box = form.querySelector(`[data-ballot="${poll}"]`)
  const edges = box.dataset.edges.split(' ').map(Number)
  if (given.some(({ point }) => point === '')) return edges.length + 1
  const sum = given.reduce((all, { point }) => all + Number(point), 0)
  const first = edges.findIndex((edge) => sum <= edge)
  return first < 0 ? edges.length : first
}
