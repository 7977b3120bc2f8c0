import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { ListenerDoor, OpenListener, ReceivedMessage } from '../../../../main/core/platform.ts'
import { createListener, type ListenerLimits } from '../../../../main/platform/listener/open-listener.ts'

const token = 'ponte_right'
const opened: OpenListener[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.close()))
})

async function listen(take: ListenerDoor['take'] = async () => 'taken', limits: Partial<ListenerLimits> = {}) {
  const messages: ReceivedMessage[] = []
  const listener = await createListener(limits).open(
    { address: '127.0.0.1', port: 0 },
    {
      isKnown: (given) => given === token,
      take: (message) => {
        messages.push(message)
        return take(message)
      },
    },
  )
  opened.push(listener)
  const url = `http://127.0.0.1:${listener.port}`
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json', path = `/${token}`) =>
    fetch(url + path, { method: 'POST', body, headers: { 'Content-Type': type } })
  return { listener, url, post, messages }
}

describe('a listener', () => {
  it('takes what comes to its one path, by POST and by GET', async () => {
    const { url, post, messages } = await listen()
    expect((await post('{"a":1}')).status).toBe(204)
    expect((await post('a=1', 'application/x-www-form-urlencoded', `/${token}/?b=2`)).status).toBe(204)
    expect((await fetch(`${url}/${token}?agent=j%20d&state=Ready`)).status).toBe(204)
    expect(messages).toEqual([
      { token, method: 'POST', query: '', contentType: 'application/json', body: '{"a":1}' },
      { token, method: 'POST', query: 'b=2', contentType: 'application/x-www-form-urlencoded', body: 'a=1' },
      { token, method: 'GET', query: 'agent=j%20d&state=Ready', contentType: '', body: '' },
    ])
  })

  it('answers everything else alike, and takes none of it', async () => {
    const { url, post, messages } = await listen()
    const answers = [
      await fetch(`${url}/`),
      await fetch(`${url}/favicon.ico`),
      await fetch(`${url}/${token}/more`),
      await post('{}', 'application/json', '/ponte_wrong'),
      await fetch(`${url}/${token}`, { method: 'DELETE' }),
      await fetch(`${url}/${token}`, { method: 'PUT', body: '{}' }),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await answer.text()).toBe('')
      expect([...answer.headers.keys()].filter((name) => /server|powered|cors|allow/i.test(name))).toEqual([])
    }
    expect(messages).toEqual([])
  })

  it('reads a body by its charset', async () => {
    const { post, messages } = await listen()
    await post(Buffer.from('Müller', 'latin1'), 'text/plain; charset=iso-8859-1')
    await post(Buffer.from('Müller'), 'text/plain')
    await post(Buffer.from('Müller', 'latin1'), 'text/plain')
    await post(Buffer.from('Müller'), 'text/plain; charset=klingon')
    expect(messages.map(({ body }) => body)).toEqual(['Müller', 'Müller', 'Müller', 'Müller'])
  })

  it('refuses a body that is too large, told or not, without holding it', async () => {
    const { post, listener, messages } = await listen(async () => 'taken', { bodyBytes: 1000 })
    expect((await post('x'.repeat(1000))).status).toBe(204)
    expect((await post('x'.repeat(1001))).status).toBe(413)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = httpRequest(
        { port: listener.port, host: '127.0.0.1', path: `/${token}`, method: 'POST' },
        (answer) => {
          resolve(answer.statusCode)
          asked.destroy()
        },
      )
      asked.once('error', reject)
      // without a length: as much as it likes
      for (let piece = 0; piece < 64; piece++) asked.write('x'.repeat(1000))
    })
    expect(status).toBe(413)
    expect(messages).toHaveLength(1)
  })

  it('tells its refusal to whoever is still sending, and cuts off who never stops', async () => {
    const { listener } = await listen()
    const ask = (pieces: number) =>
      new Promise<string>((resolve) => {
        let left = pieces
        let said = ''
        const socket = connect({ port: listener.port, host: '127.0.0.1' })
        // as senders do that look for an answer when they have said everything
        socket.pause()
        socket.on('data', (piece) => {
          said += piece.toString('latin1')
        })
        socket.on('error', () => undefined)
        socket.once('close', () => resolve(said.slice(0, 12)))
        socket.write(`POST /${token} HTTP/1.1\r\nHost: x\r\nContent-Length: 2097152\r\n\r\n`)
        const sending = setInterval(() => {
          left -= 1
          if (left > 0) socket.write('x'.repeat(1000))
          else {
            clearInterval(sending)
            socket.resume()
          }
        }, 5)
      })
    expect(await ask(10)).toBe('HTTP/1.1 413')
    // it is over all the same
    expect(await ask(0)).toBe('HTTP/1.1 413')
  })

  it('says when nothing can be taken, and when to come again', async () => {
    const verdicts = ['busy', 'full'] as const
    let at = 0
    const { post } = await listen(async () => verdicts[at++] ?? 'taken')
    const busy = await post('{}')
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '1'])
    const full = await post('{}')
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '60'])
    expect((await post('{}')).status).toBe(204)
  })

  it('acknowledges nothing before it is taken, and turns away who comes in a crowd', async () => {
    const gate = Promise.withResolvers<'taken'>()
    const { post, messages } = await listen(() => gate.promise, { waiting: 2 })
    const answered: number[] = []
    const ask = () => post('{}').then(({ status }) => answered.push(status))
    const first = [ask(), ask()]
    await expect.poll(() => messages.length).toBe(2)
    expect((await post('{}')).status).toBe(429)
    expect(answered).toEqual([])
    gate.resolve('taken')
    await Promise.all(first)
    expect(answered).toEqual([204, 204])
  })

  it('refuses packed bodies', async () => {
    const { url, messages } = await listen()
    const answer = await fetch(`${url}/${token}`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Encoding': 'gzip' },
    })
    expect(answer.status).toBe(415)
    expect(messages).toEqual([])
  })

  it('hangs up on who never gets to the point', async () => {
    const { listener, post } = await listen(async () => 'taken', { head: 200, whole: 400 })
    const slow = connect(listener.port, '127.0.0.1')
    slow.write(`POST /${token} HTTP/1.1\r\nHost: x\r\nX-Slow: `)
    const text = await new Promise<string>((resolve) => {
      let heard = ''
      slow.on('data', (piece) => (heard += piece.toString()))
      slow.on('close', () => resolve(heard))
      slow.on('error', () => resolve(heard))
    })
    expect(text).toMatch(/^(HTTP\/1\.1 408 |$)/)
    expect((await post('{}')).status).toBe(204)
  })

  it('says which port is taken, and which address is not here', async () => {
    const { listener } = await listen()
    const door: ListenerDoor = { isKnown: () => false, take: async () => 'taken' }
    await expect(createListener().open({ address: '127.0.0.1', port: listener.port }, door)).rejects.toMatchObject({
      code: 'portInUse',
      details: { port: listener.port },
    })
    await expect(createListener().open({ address: '203.0.113.7', port: 0 }, door)).rejects.toMatchObject({
      code: 'inputInvalid',
    })
  })
})
