import { fail } from '../../../preload/contract/failure.ts'
import { topics } from '../../../preload/contract/topic.ts'
import { addIntegration, integrationById } from '../../core/integrations/integrations.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'

const everything = [...topics]

/** The practice workspace and the systems that Ponte plays in it. */
export function practiceCalls(os: Implementer, state: AppState) {
  const { ports, session } = state
  const { practiceSystems } = ports

  /** Nothing is played, and nothing broken, outside practice. */
  const inPractice = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!session.isPractice()) throw fail('practiceOnly', {})
    const answer = await work()
    state.changed('practice')
    return answer
  }

  const start = async () => {
    const { isNew } = await session.practise()
    const folder = ports.workspaces.join(ports.dataFolder, 'practice')
    const tools = state.tools()
    const company = {
      system: 'five9',
      name: 'Five9 – Service centre',
      zone: 'Europe/Berlin',
      way: 'ponteDelivers',
      draft: false,
    } as const
    const integrationNo = isNew ? integrationById(tools, addIntegration(tools, company).id).no : 0
    return state.work({
      kind: 'practice',
      subject: '',
      request: { kind: 'practice', integrationNo, folder },
      resultId: null,
      topics: everything,
    })
  }

  return {
    practice: {
      start: os.practice.start.handler(() => state.changeWorkspace(start)),
      systems: os.practice.systems.handler(async () =>
        session.isPractice() ? [...(await practiceSystems.list())] : [],
      ),
      set: os.practice.set.handler(({ input }) =>
        inPractice(() => practiceSystems.set(input.system, input.id, input.value)),
      ),
      setPassword: os.practice.setPassword.handler(({ input }) =>
        inPractice(() => practiceSystems.setPassword(input.system, input.password)),
      ),
      setAddress: os.practice.setAddress.handler(({ input }) =>
        inPractice(() => practiceSystems.setAddress(input.system, input.url)),
      ),
      restart: os.practice.restart.handler(({ input }) => inPractice(() => practiceSystems.restart(input.system))),
    },
  }
}
