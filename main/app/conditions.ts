import type { FeedStream, Trouble } from '../../preload/contract/connection.ts'
import { historyStreams } from '../../preload/contract/history-stream.ts'
import { forgetChecks } from '../core/connections/check-results.ts'
import {
  forgetAttempts,
  forgetTroubles,
  noteSuccess,
  noteTrouble,
  ownedTrouble,
} from '../core/connections/stream-conditions.ts'
import type { IntegrationRow } from '../core/schema/tables.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import { troubleSentence } from './connection-failure.ts'
import { receives } from './receives.ts'

export type AskedStream = FeedStream | 'users'

/** Keeps how the streams of integrations are doing, and tells the desktop once when one breaks and once when it is back. */
export interface Conditions {
  succeeded(row: IntegrationRow, stream: AskedStream): void
  failed(row: IntegrationRow, stream: AskedStream, trouble: Omit<Trouble, 'since'>): void
  /** A person has done something about it: it is tried again, and what is still wrong will show. */
  acted(row: IntegrationRow, isOver: (trouble: Trouble, stream: FeedStream) => boolean): void
  /** Other settings or another secret: nothing that was known of the connection holds any more. */
  beginAnew(row: IntegrationRow): void
  /** Another workspace: what is broken in it was told when it broke. */
  forget(): void
}

// a line that drops for a moment is nothing to call somebody for
const toldAfter = 3

export function createConditions(
  ports: Pick<AppPorts, 'clock' | 'words' | 'kept' | 'notify'>,
  tools: () => Tools,
  changed: () => void,
): Conditions {
  const broken = new Map<number, boolean>()
  const failures = new Map<string, number>()

  /** Whether the desktop was told of it, now or in an earlier session. */
  const isTold = (no: number): boolean => {
    const known = broken.get(no)
    if (known !== undefined) return known
    const isOwned = ownedTrouble(tools().database, no) !== null
    broken.set(no, isOwned)
    return isOwned
  }

  const tell = (row: IntegrationRow, which: 'broken' | 'back', trouble?: Omit<Trouble, 'since'>): void => {
    broken.set(row.no, which === 'broken')
    const { language } = ports.kept.read().settings
    const what = trouble === undefined ? '' : troubleSentence(ports, trouble)
    const word = (part: string) => ports.words(language, `host.${which}${part}`, { name: row.name, what })
    // what nobody has heard cannot be fetched
    const isHeard = which === 'back' && receives(row)
    ports.notify?.(word('Title'), word(isHeard ? 'HeardText' : 'Text'))
  }

  return {
    succeeded: (row, stream) => {
      const { database } = tools()
      const wasTold = isTold(row.no)
      failures.delete(`${row.no} ${stream}`)
      if (stream === 'users') forgetTroubles(database, row.no, ({ errorClass }) => errorClass === 'credential')
      else noteSuccess(database, row.no, stream, ports.clock.now())
      if (wasTold && ownedTrouble(database, row.no) === null) tell(row, 'back')
      changed()
    },
    failed: (row, stream, trouble) => {
      const { database } = tools()
      const wasTold = isTold(row.no)
      const key = `${row.no} ${stream}`
      const count = (failures.get(key) ?? 0) + 1
      failures.set(key, count)
      // a login is refused for all that is read by it; of users there is no stream that could show anything else
      const about = stream !== 'users' ? [stream] : trouble.errorClass === 'credential' ? historyStreams : []
      for (const one of about) noteTrouble(database, row.no, one, trouble, ports.clock.now())
      const passes = trouble.owner === 'nobody' || (trouble.errorClass === 'temporary' && count < toldAfter)
      if (!wasTold && !passes && about.length > 0) tell(row, 'broken', trouble)
      changed()
    },
    acted: (row, isOver) => {
      // what was told stays told until data comes
      isTold(row.no)
      if (forgetTroubles(tools().database, row.no, isOver)) changed()
    },
    beginAnew: (row) => {
      const { database } = tools()
      isTold(row.no)
      database.atomically(() => {
        forgetTroubles(database, row.no)
        forgetAttempts(database, row.no)
        forgetChecks(database, row.no)
      })
      changed()
    },
    forget: () => {
      broken.clear()
      failures.clear()
    },
  }
}
