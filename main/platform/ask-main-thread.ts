import type { HistorySource } from '../core/platform.ts'
import { errorOf, type SourceAnswer, type SourceQuestion } from './source-messages.ts'

/** A source whose questions another thread answers. Its answers have to be handed to `hear`. */
export interface AskedSource extends HistorySource {
  hear(answer: SourceAnswer): void
}

interface Waiting {
  readonly answers: SourceAnswer[]
  wake: (() => void) | null
}

/** To be used in a thread that has no line to the system. Whether it is told to stop is the other side's business: it ends the answers. */
export function askMainThread(send: (question: SourceQuestion) => void): AskedSource {
  const waiting = new Map<number, Waiting>()
  let last = 0

  async function* answersTo(question: (id: number) => SourceQuestion): AsyncGenerator<SourceAnswer, void> {
    const id = (last += 1)
    const mine: Waiting = { answers: [], wake: null }
    waiting.set(id, mine)
    send(question(id))
    let isOver = false
    try {
      while (!isOver) {
        const answer = mine.answers.shift()
        if (answer === undefined) {
          const { promise, resolve } = Promise.withResolvers<void>()
          mine.wake = resolve
          await promise
          continue
        }
        isOver = answer.kind !== 'piece'
        if (answer.kind === 'failed' || answer.kind === 'broken') throw errorOf(answer)
        yield answer
        if (answer.kind === 'piece') send({ kind: 'taken', id })
      }
    } finally {
      waiting.delete(id)
      if (!isOver) send({ kind: 'enough', id })
    }
  }

  return {
    hear: (answer) => {
      const asked = waiting.get(answer.id)
      asked?.answers.push(answer)
      asked?.wake?.()
    },
    users: async () => {
      for await (const answer of answersTo((id) => ({ kind: 'askUsers', id }))) {
        if (answer.kind === 'users') return answer.users
      }
      throw new Error('a question for users was answered with something else')
    },
    async *history(stream, window) {
      for await (const answer of answersTo((id) => ({ kind: 'askHistory', id, stream, window }))) {
        if (answer.kind === 'piece') yield answer.text
      }
    },
  }
}
