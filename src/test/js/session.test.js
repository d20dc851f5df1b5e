import { Session } from "/widget/session.js"
import { Token } from "/widget/token.js"
import { equal, next, ok, rejects, test } from "./harness.js"

const token = claims => `h.${btoa(JSON.stringify({ iss: "portal", sub: "maria", ...claims })).replaceAll("=", "")}.s`

/** A session whose page gives these tokens, one after the other, and whose server answers with these statuses. */
async function session({ tokens = [token({ n: 1 }), token({ n: 2 }), token({ n: 3 })], answers = [201] }, body) {
  const asked = []
  const fetch = globalThis.fetch
  globalThis.fetch = async (url, { headers }) => {
    asked.push(headers.Authorization)
    const status = answers[Math.min(asked.length, answers.length) - 1]
    return new Response(JSON.stringify({ ticket: "t" }), { status, headers: { "Retry-After": "7" } })
  }
  const given = [...tokens]
  const host = { token: async () => given.shift() ?? Promise.reject(new Error("none")) }
  try {
    await body(new Session({ host, key: "demo", base: "https://x.example/" }), asked, given)
  } finally {
    globalThis.fetch = fetch
  }
}

test("a token is used for many tickets", () => session({}, async (session, asked, given) => {
  equal(await session.ticket(), "t")
  equal(await session.ticket(), "t")
  equal(given.length, 2)
  equal(asked[0], asked[1])
}))

test("a token that is no longer taken is exchanged once", async () => {
  await session({ answers: [201, 401, 201] }, async (session, asked) => {
    await session.ticket()
    equal(await session.ticket(), "t")
    ok(asked[1] !== asked[2])
  })
})

test("a new token that is refused as well ends the matter", async () => {
  await session({ answers: [201, 401] }, async (session, asked) => {
    await session.ticket()
    equal(await rejects(session.ticket()), { code: "token-expired", final: true })
    equal(asked.length, 3)
  })
})

test("nobody signed in is final, a page whose function fails is asked again", async () => {
  await session({ tokens: [] }, async session => {
    equal(await rejects(session.ticket()), { code: "signed-out", final: true })
  })
  await session({ tokens: [Promise.reject(new Error("timeout"))] }, async session => {
    equal(await rejects(session.ticket()), { code: "no-token" })
  })
})

test("who may not be here is told so, too many wait as long as the server says", async () => {
  await session({ answers: [403] }, async session => equal((await rejects(session.ticket())).code, "forbidden"))
  await session({ answers: [404] }, async session => equal((await rejects(session.ticket())).code, "not-found"))
  await session({ answers: [429] }, async session => {
    equal(await rejects(session.ticket()), { code: "unavailable", retryAfter: 7 })
  })
})

test("somebody else's token is noticed", () => session({ tokens: [token(), token({ sub: "joao" })] }, async session => {
  await session.ticket()
  const stranger = next(session, "stranger")
  await session.freshTicket()
  await stranger
}))

test("what is kept on the device is kept by customer", async () => {
  ok(new Token(token()).subject === new Token(token({ exp: 9 })).subject)
  ok(new Token(token()).subject !== new Token(token({ sub: "joao" })).subject)
})

test("a token is renewed well before its end, whatever the device's clock says", () => {
  equal(new Token(token({ iat: 1000, exp: 1300 })).renewIn, 240_000)
  equal(new Token(token({ iat: 1000, exp: 1010 })).renewIn, 30_000)
  equal(new Token(token()).renewIn, null)
  equal(new Token("nonsense").renewIn, null)
})
