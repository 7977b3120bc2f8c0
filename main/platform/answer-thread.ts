import { fail } from '../../preload/contract/failure.ts'
import type { HistorySource } from '../core/platform.ts'
import { endingOf, type SourceAnswer, type SourceQuestion } from './source-messages.ts'

// enough that neither side waits for the other, few enough that a slow disk does not fill the memory
const piecesUnderWay = 4

interface Question {
  readonly stop: AbortController
  underWay: number
  /** Set while no more may be sent. */
  goOn: (() => void) | null
}

/** Answers the questions of one thread out of `source`, piece by piece and no faster than the thread takes them. */
export interface ThreadAnswers {
  hear(question: SourceQuestion): void
  /** Ends whatever is being asked: the thread was told to stop, or is gone. */
  stop(): void
}

export function answerThread(source: HistorySource, send: (answer: SourceAnswer) => void): ThreadAnswers {
  const open = new Map<number, Question>()
  let isStopped = false

  const close = (id: number): void => {
    const question = open.get(id)
    open.delete(id)
    question?.stop.abort()
    question?.goOn?.()
  }

  const answer = async (id: number, work: (question: Question) => Promise<SourceAnswer>): Promise<void> => {
    const question: Question = { stop: new AbortController(), underWay: 0, goOn: null }
    open.set(id, question)
    let last: SourceAnswer
    try {
      last = await work(question)
    } catch (error) {
      last = { id, ...endingOf(error) }
    }
    // one that was stopped has had its last word
    if (open.delete(id)) send(last)
  }

  const sendPieces = async (id: number, question: Question, pieces: AsyncIterable<string>): Promise<SourceAnswer> => {
    for await (const text of pieces) {
      if (!open.has(id)) break
      question.underWay += 1
      send({ id, kind: 'piece', text })
      if (question.underWay < piecesUnderWay) continue
      const { promise, resolve } = Promise.withResolvers<void>()
      question.goOn = resolve
      await promise
      question.goOn = null
    }
    return { id, kind: 'end' }
  }

  return {
    hear: (asked) => {
      const { id } = asked
      // a word to stop and a question can meet on the way
      if (isStopped) return send({ id, ...endingOf(fail('cancelled', {})) })
      if (asked.kind === 'askUsers') {
        void answer(id, async ({ stop }) => ({ id, kind: 'users', users: await source.users(stop.signal) }))
      } else if (asked.kind === 'askHistory') {
        void answer(id, (question) =>
          sendPieces(id, question, source.history(asked.stream, asked.window, question.stop.signal)),
        )
      } else if (asked.kind === 'enough') close(id)
      else {
        const question = open.get(id)
        if (question === undefined) return
        question.underWay -= 1
        question.goOn?.()
      }
    },
    stop: () => {
      isStopped = true
      for (const id of open.keys()) {
        close(id)
        send({ id, ...endingOf(fail('cancelled', {})) })
      }
    },
  }
}
