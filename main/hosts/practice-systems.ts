import { fail } from '../../preload/contract/failure.ts'
import type { PracticeSystem } from '../../preload/contract/practice.ts'
import type { SystemId } from '../../preload/contract/system-id.ts'
import type { PracticeSystems } from '../app/app-ports.ts'
import { offeredSwitches, practiceUser } from '../practice/five9/offered-switches.ts'
import { type PracticeFive9, startPracticeFive9 } from '../practice/five9/start-practice-five9.ts'
import { offeredOdigoSwitches } from '../practice/odigo/offered-odigo-switches.ts'
import { type PracticeOdigo, startPracticeOdigo } from '../practice/odigo/start-practice-odigo.ts'

/**
 * The systems that Ponte plays itself, on this computer only: Five9, with two weeks of data that end now, and Odigo, which sends what its
 * agents do once it was told where to.
 */
export function createPracticeSystems(): PracticeSystems {
  let five9: Promise<PracticeFive9> | undefined
  let odigo: PracticeOdigo | undefined
  const asked = (): Promise<PracticeFive9> => (five9 ??= start())
  const sender = (): PracticeOdigo => (odigo ??= startPracticeOdigo())
  const needOdigo = (system: SystemId): PracticeOdigo => {
    if (system !== 'odigo') throw fail('inputInvalid', { field: 'system' })
    return sender()
  }

  return {
    endpoint: async (system) => (system === 'five9' ? (await asked()).endpoint : null),
    list: async () => [shownFive9(await asked()), shownOdigo(sender())],
    async set(system, id, value) {
      if (system === 'five9') {
        const found = chosen(offeredSwitches, id, value)
        const server = await asked()
        found.set(server, value)
        // Other weeks take a moment to make; whoever asks next should not wait for them.
        void server.ready()
        return shownFive9(server)
      }
      const found = chosen(offeredOdigoSwitches, id, value)
      const one = needOdigo(system)
      found.set(one.switches, value)
      return shownOdigo(one)
    },
    async setPassword(system, password) {
      if (system !== 'five9' || password === '') throw fail('inputInvalid', { field: 'password' })
      const server = await asked()
      server.accounts.setPassword(practiceUser, password)
      return shownFive9(server)
    },
    async setAddress(system, url) {
      const one = needOdigo(system)
      if (!one.setAddress(url)) throw fail('inputInvalid', { field: 'url' })
      return shownOdigo(one)
    },
    async restart(system) {
      const one = needOdigo(system)
      one.restart()
      return shownOdigo(one)
    },
    async close() {
      odigo?.close()
      odigo = undefined
      const server = five9
      five9 = undefined
      await (await server)?.close()
    },
  }
}

/** Fails with `inputInvalid` for what is not offered. */
function chosen<T extends { readonly id: string; readonly values: readonly string[] }>(
  offered: readonly T[],
  id: string,
  value: string,
): T {
  const found = offered.find((one) => one.id === id)
  if (found === undefined) throw fail('inputInvalid', { field: id })
  if (!found.values.includes(value)) throw fail('inputInvalid', { field: `${id} ${value}` })
  return found
}

async function start(): Promise<PracticeFive9> {
  const server = await startPracticeFive9({ upToNow: true })
  void server.ready()
  return server
}

function shownFive9(server: PracticeFive9): PracticeSystem {
  return {
    system: 'five9',
    asked: {
      endpoint: server.endpoint,
      user: practiceUser,
      password: server.accounts.passwordOf(practiceUser),
    },
    sends: null,
    switches: offeredSwitches.map(({ id, values, read }) => ({
      id,
      isChoice: false,
      values: [...values],
      value: read(server),
    })),
  }
}

function shownOdigo({ state, switches }: PracticeOdigo): PracticeSystem {
  return {
    system: 'odigo',
    asked: null,
    sends: state(),
    switches: offeredOdigoSwitches.map(({ id, isChoice, values, read }) => ({
      id,
      isChoice,
      values: [...values],
      value: read(switches),
    })),
  }
}
