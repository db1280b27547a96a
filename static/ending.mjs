// Says when an evening would end, by the clock of the one who holds: <time data-ends-in="MINUTES"> is filled in.

const MINUTE_MS = 60_000

export class Ending {
  dress(root) {
    const hours = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' })
    for (const time of root.querySelectorAll('[data-ends-in]')) {
      time.textContent = hours.format(Date.now() + Number(time.dataset.endsIn) * MINUTE_MS)
    }
  }
}
