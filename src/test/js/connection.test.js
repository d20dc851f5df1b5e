import { Backoff } from "/chat/backoff.js"
import { Connection } from "/chat/connection.js"
import { equal, next, ok, record, rejects, test, until } from "./harness.js"

const RealWebSocket = globalThis.WebSocket

/** A line whose other end the test holds. */
class FakeWebSocket {
  static OPEN = RealWebSocket.OPEN
  static made = []

  readyState = RealWebSocket.CONNECTING
  sent = []

  constructor(url, protocols) {
    Object.assign(this, { url, protocols })
    FakeWebSocket.made.push(this)
  }

  send(text) {
    this.sent.push(JSON.parse(text))
  }

  close() {
    this.readyState = RealWebSocket.CLOSED
  }

  opens() {
    this.readyState = RealWebSocket.OPEN
    this.onopen()
  }

  says(frame) {
    this.onmessage({ data: JSON.stringify(frame) })
  }

  welcomes(more) {
    this.opens()
    this.says({ type: "welcome", heartbeat: 20, ...more })
  }

  breaks(code = 1006) {
    this.readyState = RealWebSocket.CLOSED
    this.onclose({ code })
  }
}

/** Runs the body with the fake line in place of the real one; `line(n)` waits for the n-th attempt. */
async function online(body, { ticket = async () => "t", hello = () => ({ locale: "en" }) } = {}) {
  FakeWebSocket.made = []
  globalThis.WebSocket = FakeWebSocket
  const connection = new Connection({ url: "wss://x.example/ws", ticket, hello })
  const line = async n => {
    await until(() => FakeWebSocket.made.length > n)
    return FakeWebSocket.made[n]
  }
  try {
    connection.open()
    await body(connection, line)
  } finally {
    connection.close()
    globalThis.WebSocket = RealWebSocket
  }
}

test("a connection says hello first, and is online from the welcome on", () => online(async (connection, line) => {
  const socket = await line(0)
  equal(socket.protocols, ["perdura.v1", "ticket.t"])

  socket.opens()
  equal(socket.sent, [{ type: "hello", locale: "en" }])
  ok(!connection.online)

  const frames = record(connection, "frame")
  socket.says({ type: "welcome", seq: 3 })
  ok(connection.online)
  equal(frames.map(({ type }) => type), ["welcome"])
}))

test("answers go to who asked, other frames to everybody", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes()
  const frames = record(connection, "frame")

  const history = connection.request({ type: "history", before: 9 })
  const refused = rejects(connection.request({ type: "end" }))
  const [, one, two] = socket.sent
  socket.says({ type: "message", seq: 1 })
  socket.says({ type: "error", code: "cannot-end", ref: two.ref })
  socket.says({ type: "history", ref: one.ref, messages: [] })

  equal((await history).type, "history")
  equal((await refused).code, "cannot-end")
  equal(frames.map(({ type }) => type), ["message"])
}))

test("a broken line comes back by itself, with a new ticket", async () => {
  let tickets = 0
  await online(async (connection, line) => {
    const socket = await line(0)
    socket.welcomes()
    const asked = rejects(connection.request({ type: "history" }))
    const gone = next(connection, "offline")
    socket.breaks(1001)

    equal((await gone).detail, { code: 1001 })
    equal((await asked).code, "offline")
    ok(!connection.online)

    const back = next(connection, "online")
    const second = await line(1)
    second.welcomes()
    await back
    equal(second.protocols[1], "ticket.t2")
  }, { ticket: async () => `t${++tickets}` })
})

for (const code of [4400, 4403]) {
  test(`after ${code} a connection stays away`, () => online(async (connection, line) => {
    const socket = await line(0)
    socket.welcomes()
    const ended = next(connection, "ended")
    const offline = record(connection, "offline")
    socket.breaks(code)

    equal((await ended).detail, { code })
    equal(offline, [])
  }))
}

test("a refusal for good ends it, and it can be opened again", async () => {
  let signedIn = false
  const ticket = async () => {
    if (!signedIn) throw { code: "not-authenticated", final: true }
    return "t"
  }
  await online(async (connection, line) => {
    equal((await next(connection, "ended")).detail, { code: "not-authenticated" })

    signedIn = true
    connection.open()
    const socket = await line(0)
    socket.welcomes()
    ok(connection.online)
  }, { ticket })
})

test("a ticket that cannot be had for now is asked for again", async () => {
  let asked = 0
  const ticket = async () => {
    if (++asked === 1) throw { code: "unavailable" }
    return "t"
  }
  await online(async (connection, line) => {
    await line(0)
    equal(asked, 2)
  }, { ticket })
})

test("an error instead of a welcome is a failed attempt", () => online(async (connection, line) => {
  const socket = await line(0)
  const offline = next(connection, "offline")
  socket.opens()
  socket.says({ type: "error", code: "unavailable" })
  equal((await offline).detail, { code: "unavailable" })
  await line(1)
}))

test("a second welcome on the same line is told but is not a new beginning", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes()
  const frames = record(connection, "frame")
  const began = record(connection, "online")

  connection.greet()
  socket.says({ type: "welcome" })

  equal(frames.length, 1)
  equal(began.length, 0)
}))

test("a silent line is given up after two heartbeats", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes({ heartbeat: 0.01 })
  const offline = next(connection, "offline")
  await new Promise(resolve => setTimeout(resolve, 30))
  document.dispatchEvent(new Event("visibilitychange"))
  equal((await offline).detail, { code: 4408 })
}))

test("when the network is back it is tried at once", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes()
  globalThis.dispatchEvent(new Event("offline"))
  ok(!connection.online)

  globalThis.dispatchEvent(new Event("online"))
  await line(1)
}))

test("nothing is tried before the server's time is over", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes()
  socket.says({ type: "error", code: "rate-limited", retryAfter: 600 })
  socket.breaks(4429)
  globalThis.dispatchEvent(new Event("online"))
  await new Promise(resolve => setTimeout(resolve, 20))
  equal(FakeWebSocket.made.length, 1)
}))

test("a closed connection does not come back", () => online(async (connection, line) => {
  const socket = await line(0)
  socket.welcomes()
  connection.close()
  globalThis.dispatchEvent(new Event("online"))
  equal(socket.onclose, null)
  equal(FakeWebSocket.made.length, 1)
}))

test("the wait grows, is drawn at random, and is never longer than half a minute", () => {
  equal([0, 1, 2, 3, 9, 60].map(attempt => Backoff.delay(attempt, () => 1)), [500, 1000, 2000, 4000, 30000, 30000])
  equal(Backoff.delay(3, () => 0), 0)
})
