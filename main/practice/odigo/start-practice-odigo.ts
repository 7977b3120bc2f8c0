import { practiceSeed } from '../company.ts'
import { generateCompany } from '../generate-company.ts'
import { createRandom } from '../random.ts'
import { createFloor, type Floor } from './floor.ts'
import { odigoAgents } from './odigo-agents.ts'
import { type OdigoSwitches, odigoSwitches } from './odigo-switches.ts'
import { createOutbox, type Letter, type Outbox } from './outbox.ts'
import { ownAddress } from './own-address.ts'
import { createPostOffice } from './post-office.ts'

export interface PracticeOdigoOptions {
  readonly agents: number
  /** UTC milliseconds. */
  readonly now: () => number
  readonly seed: number
  /** Connections it sends over. */
  readonly lines: number
  /** Milliseconds between two looks at what has happened. */
  readonly step: number
}

/** How the practice Odigo is doing. Counts are messages since the restart. */
export interface OdigoState {
  readonly hasAddress: boolean
  readonly isRestartDue: boolean
  readonly state: 'off' | 'sending' | 'refused' | 'unreachable'
  readonly sent: number
  readonly failed: number
}

/** An Odigo that sends what its agents do, to this computer only. */
export interface PracticeOdigo {
  readonly switches: OdigoSwitches
  state(): OdigoState
  /** The notification URL; empty takes it away. Counts after a restart. False when it is no address of this computer. */
  setAddress(text: string): boolean
  /** Everybody is logged out and in again; address and notifications count from now on as they are set. */
  restart(): void
  close(): void
}

interface Run {
  readonly url: URL
  readonly floor: Floor
  readonly outbox: Outbox
  sent: number
  failed: number
  state: 'sending' | 'refused' | 'unreachable'
  /** Messages that nobody has answered yet. */
  underWay: number
}

// whoever does not answer for so long is not sent more at once
const mostUnderWay = 256

/** Begins switched off and without an address, as every new one. */
export function startPracticeOdigo(options: Partial<PracticeOdigoOptions> = {}): PracticeOdigo {
  const { agents = 200, now = Date.now, lines = 4, step = 100 } = options
  const { seed = now() } = options
  const switches = odigoSwitches()
  const office = createPostOffice(lines)
  let url: URL | undefined
  /** What the last restart found. */
  let counts = { address: '', isOn: false }
  let run: Run | undefined
  const clock = setInterval(() => {
    if (run !== undefined) work(run)
  }, step)
  clock.unref()

  function work(current: Run): void {
    const events = current.floor.until(now())
    // what happens in silence is never told
    if (switches.isSilent) return
    current.outbox.add(events, now())
    if (current.underWay >= mostUnderWay) return
    for (const letter of current.outbox.due(now())) void send(current, letter)
  }

  async function send(current: Run, letter: Letter): Promise<void> {
    current.underWay++
    const { status, retryAfter } = await office.post(
      letter.kind === 'wrongToken' ? wrongOne(current.url) : current.url,
      letter.message,
    )
    current.underWay--
    const isTaken = status >= 200 && status < 300
    if (isTaken) current.sent++
    else {
      current.failed++
      current.outbox.again(letter, now(), retryAfter)
    }
    // what is bad on purpose says nothing about the receiver
    if (letter.kind === 'honest') current.state = isTaken ? 'sending' : status === 0 ? 'unreachable' : 'refused'
  }

  return {
    switches,
    state: () => ({
      hasAddress: url !== undefined,
      isRestartDue: counts.address !== (url?.href ?? '') || counts.isOn !== switches.notifications,
      state: run?.state ?? 'off',
      sent: run?.sent ?? 0,
      failed: run?.failed ?? 0,
    }),
    setAddress(text) {
      const own = text.trim() === '' ? undefined : ownAddress(text)
      if (text.trim() !== '' && own === undefined) return false
      url = own
      return true
    },
    restart() {
      counts = { address: url?.href ?? '', isOn: switches.notifications }
      run = undefined
      if (url === undefined || !switches.notifications) return
      const people = odigoAgents(generateCompany(practiceSeed), agents)
      run = {
        url,
        floor: createFloor({ agents: people, seed, from: now(), pace: () => switches.pace }),
        outbox: createOutbox(switches, createRandom(seed)),
        sent: 0,
        failed: 0,
        state: 'sending',
        underWay: 0,
      }
    },
    close() {
      clearInterval(clock)
      run = undefined
      office.close()
    },
  }
}

/** As somebody guesses who has seen an address once. */
function wrongOne(url: URL): URL {
  const wrong = new URL(url)
  wrong.pathname = `${url.pathname.replace(/\/$/, '')}0`
  return wrong
}
