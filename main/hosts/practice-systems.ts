import { fail } from '../../preload/contract/failure.ts'
import type { PracticeSystem } from '../../preload/contract/practice.ts'
import type { PracticeSystems } from '../app/app-ports.ts'
import { offeredSwitches, practiceUser } from '../practice/five9/offered-switches.ts'
import { type PracticeFive9, startPracticeFive9 } from '../practice/five9/start-practice-five9.ts'

/** The systems that Ponte plays itself: Five9, on this computer only, with two weeks of data that end now. */
export function createPracticeSystems(): PracticeSystems {
  let five9: Promise<PracticeFive9> | undefined
  const started = (): Promise<PracticeFive9> => (five9 ??= start())

  return {
    endpoint: async (system) => (system === 'five9' ? (await started()).endpoint : null),
    list: async () => [shown(await started())],
    async set(system, id, value) {
      const found = offeredSwitches.find((one) => one.id === id)
      if (system !== 'five9' || found === undefined) throw fail('inputInvalid', { field: id })
      if (!found.values.includes(value)) throw fail('inputInvalid', { field: `${id} ${value}` })
      const server = await started()
      found.set(server, value)
      // Other weeks take a moment to make; whoever asks next should not wait for them.
      void server.ready()
      return shown(server)
    },
    async setPassword(system, password) {
      if (system !== 'five9' || password === '') throw fail('inputInvalid', { field: 'password' })
      const server = await started()
      server.accounts.setPassword(practiceUser, password)
      return shown(server)
    },
    async setAddress() {
      throw fail('inputInvalid', { field: 'system' })
    },
    async restart() {
      throw fail('inputInvalid', { field: 'system' })
    },
    async close() {
      const server = five9
      five9 = undefined
      await (await server)?.close()
    },
  }
}

async function start(): Promise<PracticeFive9> {
  const server = await startPracticeFive9({ upToNow: true })
  void server.ready()
  return server
}

function shown(server: PracticeFive9): PracticeSystem {
  return {
    system: 'five9',
    asked: {
      endpoint: server.endpoint,
      user: practiceUser,
      password: server.accounts.passwordOf(practiceUser),
    },
    sends: null,
    switches: offeredSwitches.map((one) => ({
      id: one.id,
      isChoice: false,
      values: [...one.values],
      value: one.read(server),
    })),
  }
}
