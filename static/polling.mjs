// Stands in for a WebSocket where one is refused: the official client, fetched only then, over plain requests.

// What Engine.IO carries, in the order of its numbers.
const KINDS = ['open', 'close', 'ping', 'pong', 'message']

export class Polling {
  onmessage = null
  onclose = null
  #engine = null
  #closed = false

  // `client` is the address of the vendored client.
  constructor(client, path) {
    this.#begin(client, path).catch(() => this.onclose?.())
  }

  // It answers pings by itself.
  send(frame) {
    if (frame[0] === '4') this.#engine.send(frame.slice(1))
  }

  close() {
    this.#closed = true
    this.#engine?.close()
  }

  async #begin(client, path) {
    const { Manager } = await import(client)
    if (this.#closed) return
    this.#engine = new Manager({ path, transports: ['polling'], reconnection: false }).engine
    this.#engine.on('packet', (packet) => this.#heard(packet))
    this.#engine.on('close', () => this.onclose?.())
  }

  // A packet is told of before the client has taken it in, and it cannot send before it knows its id.
  async #heard({ type, data = '' }) {
    await null
    this.onmessage?.({ data: KINDS.indexOf(type) + data })
  }
}
