// Owns the one socket to the server, and alone knows Socket.IO (protocol 5, Engine.IO 4) over a WebSocket.

import { Polling } from './polling.mjs'

const FIRST_WAIT_MS = 300
const LONGEST_WAIT_MS = 3000
const CONNECT_WITHIN_MS = 5000
const PROBE_WITHIN_MS = 1200
// WebSockets in a row that ended without a word, until plain requests are tried, every other time: on a page
// that never had one, something on the way refuses them; on one that had, the server is more likely away.
const UNHEARD = 2
const UNHEARD_SINCE_HEARD = 8
const FETCHING_WITHIN_MS = 15_000
// A phone hidden for longer has almost surely lost its socket, whatever readyState says.
const REOPEN_AFTER_MS = 10_000
// Refusals that say nothing about who knocks.
const MOMENTARY = ['busy', 'too_fast', 'trouble']
const MOMENT_MS = 5000

// Engine.IO carries Socket.IO packets inside its own "message".
const ENGINE = { open: '0', close: '1', ping: '2', pong: '3', message: '4' }
const PACKET = { connect: '0', disconnect: '1', event: '2', ack: '3', refused: '4' }
const PACKET_SHAPE = /^(\d)(?:\/[^,]*,)?(\d*)(.*)$/s

// `on` may hold opening(), live(), lost(), refused({code, message, ...}); `heard` a function per event.
export class Link {
  #options
  #socket = null
  #open = false
  #live = false
  #answers = new Map()
  #sent = 0
  #waitMs = FIRST_WAIT_MS
  #patienceMs = CONNECT_WITHIN_MS
  #dialledAt = 0
  #polls = false
  #unheard = 0
  #unheardAtMost = UNHEARD
  #timer

  constructor({ path = '/socket.io/', namespace, auth, probe, on = {}, heard = {} }) {
    this.#options = { path, namespace, auth, probe, on, heard }
  }

  get live() {
    return this.#live
  }

  open() {
    this.#open = true
    this.#waitMs = FIRST_WAIT_MS
    this.#dial()
  }

  close() {
    this.#open = false
    this.#hangUp()
  }

  // Resolves with the server's answer; rejects when the link goes before it comes.
  send(event, data = {}) {
    if (!this.#live) return Promise.reject(new Error('no link'))
    const number = String(this.#sent++)
    this.#write(`${PACKET.event}${this.#options.namespace},${number}${JSON.stringify([event, data])}`)
    return new Promise((resolve, reject) => this.#answers.set(number, { resolve, reject }))
  }

  // The page may have slept: a dead socket can look open for minutes, so ask, or start afresh.
  wake(awayMs) {
    if (!this.#open) return
    this.#waitMs = FIRST_WAIT_MS
    const justDialled = performance.now() - this.#dialledAt < 1000
    if (!this.#live) return justDialled ? undefined : this.#dial()
    if (awayMs > REOPEN_AFTER_MS) return this.#dial()
    const socket = this.#socket
    const timer = setTimeout(() => this.#socket === socket && this.#dial(), PROBE_WITHIN_MS)
    this.send(this.#options.probe).then(() => clearTimeout(timer), () => clearTimeout(timer))
  }

  #dial() {
    this.#hangUp()
    this.#dialledAt = performance.now()
    this.#options.on.opening?.()
    this.#polls = this.#unheard >= this.#unheardAtMost && this.#unheard % 2 === 0
    this.#socket = this.#polls ? this.#poll() : this.#webSocket()
    this.#socket.onmessage = ({ data }) => this.#hear(data)
    this.#socket.onclose = () => this.#redial()
    this.#unheard += 1
    this.#expectWithin(this.#polls ? FETCHING_WITHIN_MS : CONNECT_WITHIN_MS)
  }

  #webSocket() {
    return new WebSocket(`${location.origin.replace('http', 'ws')}${this.#options.path}?EIO=4&transport=websocket`)
  }

  // The page says where the other client lies.
  #poll() {
    return new Polling(document.getElementById('main').dataset.polling, this.#options.path)
  }

  #redial() {
    this.#hangUp()
    // Half to one and a half times: forty phones must not come back in the same instant.
    this.#timer = setTimeout(() => this.#dial(), this.#waitMs * (0.5 + Math.random()))
    this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS)
  }

  #hangUp() {
    clearTimeout(this.#timer)
    if (this.#socket) {
      this.#socket.onmessage = this.#socket.onclose = null
      this.#socket.close()
    }
    this.#socket = null
    const unanswered = [...this.#answers.values()]
    this.#answers.clear()
    for (const { reject } of unanswered) reject(new Error('link lost'))
    if (this.#live) {
      this.#live = false
      this.#options.on.lost?.()
    }
  }

  // Silence for longer than the server's ping and its grace means the line is dead.
  #expectWithin(milliseconds) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#redial(), milliseconds)
  }

  #write(packet) {
    this.#socket.send(ENGINE.message + packet)
  }

  #hear(frame) {
    if (this.#live) this.#expectWithin(this.#patienceMs)
    const [kind, rest] = [frame[0], frame.slice(1)]
    if (kind === ENGINE.ping) this.#socket.send(ENGINE.pong)
    else if (kind === ENGINE.open) this.#knock(JSON.parse(rest))
    else if (kind === ENGINE.message) this.#receive(...rest.match(PACKET_SHAPE).slice(1))
    else if (kind === ENGINE.close) this.#redial()
  }

  #knock({ pingInterval, pingTimeout }) {
    this.#unheard = Number(this.#polls)
    if (!this.#polls) this.#unheardAtMost = UNHEARD_SINCE_HEARD
    this.#patienceMs = pingInterval + pingTimeout
    const { namespace, auth } = this.#options
    this.#write(`${PACKET.connect}${namespace},${JSON.stringify(auth())}`)
  }

  #receive(kind, number, body) {
    const data = body && JSON.parse(body)
    if (kind === PACKET.event) this.#options.heard[data[0]]?.(data[1])
    else if (kind === PACKET.ack) this.#answer(number, data[0])
    else if (kind === PACKET.connect) this.#goLive()
    else if (kind === PACKET.disconnect) this.#redial()
    else if (kind === PACKET.refused) this.#turnAway(data)
  }

  #answer(number, answer) {
    this.#answers.get(number)?.resolve(answer)
    this.#answers.delete(number)
  }

  #goLive() {
    this.#live = true
    this.#waitMs = FIRST_WAIT_MS
    this.#expectWithin(this.#patienceMs)
    this.#options.on.live?.()
  }

  // A refusal with a code is an answer: knock again only after what passes, or when the page wakes.
  #turnAway(refusal) {
    if (!refusal.code) return this.#redial()
    this.#hangUp()
    this.#options.on.refused?.(refusal)
    if (this.#open && MOMENTARY.includes(refusal.code)) this.#timer = setTimeout(() => this.#dial(), MOMENT_MS)
  }
}
