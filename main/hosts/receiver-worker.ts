import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { receiverOf } from '../app/receives.ts'
import { receiving } from '../core/notifications/receiving.ts'
import type { ReceiverRequest } from '../core/notifications/receiver-thread.ts'
import { systemClock } from '../platform/clock.ts'
import { connect } from '../platform/database/connect.ts'
import { createListener } from '../platform/listener/open-listener.ts'
import type { ReceiverThreadMessage, ReceiverThreadOrder } from '../platform/receiver-threads.ts'
import { endingOf } from '../platform/source-messages.ts'
import { receiverDoor } from './receiver-door.ts'

// ten times a second is as often as anybody sees a board change
const tellEvery = 100
// pages read their lists anew
const topicsEvery = 1000

/** A receiver in a thread of its own, with a connection of its own, until it is told to close. */
async function receive(
  request: ReceiverRequest,
  send: (message: ReceiverThreadMessage) => void,
  ordered: (hear: (order: ReceiverThreadOrder) => void) => void,
): Promise<void> {
  const database = connect(request.database)
  const { promise: over, resolve, reject } = Promise.withResolvers<void>()
  try {
    const inbox = receiving({ database, clock: systemClock, newId: () => randomUUID() }, receiverOf)
    const door = receiverDoor(inbox, systemClock, reject)
    const listener = await createListener().open(request, door)
    const timer = setInterval(newsTo(send, inbox), tellEvery)
    try {
      send({ kind: 'listening', address: listener.address, port: listener.port })
      door.begin()
      ordered((order) => {
        if (order === 'close') resolve()
        else inbox.refresh()
      })
      await over
    } finally {
      clearInterval(timer)
      await listener.close()
      door.end()
    }
  } finally {
    await database.close()
  }
}

/** Tells who is in another state at once, all else once a second. */
function newsTo(send: (message: ReceiverThreadMessage) => void, inbox: ReturnType<typeof receiving>): () => void {
  const arrived = new Map<string, number>()
  const topics = new Set<Extract<ReceiverThreadMessage, { kind: 'changed' }>['topics'][number]>()
  let toldAt = 0
  return () => {
    for (const news of inbox.takeNews()) {
      if (news.agents.length > 0) send({ kind: 'live', integrationId: news.integrationId, agents: news.agents })
      if (news.arrivedAt !== null) arrived.set(news.integrationId, news.arrivedAt)
      for (const topic of news.topics) topics.add(topic)
    }
    if (topics.size === 0 || Date.now() - toldAt < topicsEvery) return
    toldAt = Date.now()
    for (const [integrationId, at] of arrived) send({ kind: 'arrived', integrationId, at })
    send({ kind: 'changed', topics: [...topics] })
    arrived.clear()
    topics.clear()
  }
}

if (parentPort) {
  const port = parentPort
  const send = (message: ReceiverThreadMessage) => port.postMessage(message)
  // told before it listened: it closes as soon as it can
  const early: ReceiverThreadOrder[] = []
  let obey = (order: ReceiverThreadOrder): void => void early.push(order)
  port.on('message', (order: ReceiverThreadOrder) => obey(order))
  try {
    await receive(workerData as ReceiverRequest, send, (hear) => {
      obey = hear
      for (const order of early) hear(order)
    })
    send({ kind: 'ended' })
  } catch (error) {
    send(endingOf(error))
  } finally {
    // who listens keeps the thread alive
    port.close()
  }
}
