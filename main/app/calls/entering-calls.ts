import type { Generation } from '../../../preload/contract/entering.ts'
import type { Language } from '../../../preload/contract/language.ts'
import { integrationById } from '../../core/integrations/integrations.ts'
import { compareEntered } from '../../core/people/entering/compare-entered.ts'
import { expectedOf } from '../../core/people/entering/expected-people.ts'
import { generationOf, setGeneration } from '../../core/people/entering/generation.ts'
import { listEntering } from '../../core/people/entering/list-entering.ts'
import { markEntry, takeBackEntry } from '../../core/people/entering/mark-entry.ts'
import { peopleToEnter } from '../../core/people/entering/people-to-enter.ts'
import { type EnteredList, readEntered } from '../../core/people/entering/read-entered.ts'
import { takeOverEntered } from '../../core/people/entering/take-over-entered.ts'
import { workList } from '../../core/people/entering/work-list.ts'
import { ledgerOf } from '../../core/people/ledger/ledger-of.ts'
import type { AppState } from '../app-state.ts'
import { exportFile } from '../export-file.ts'
import type { Implementer } from '../implementer.ts'

interface WorkListInput {
  readonly integrationId: string
  readonly generation: Generation
  readonly language: Language
  readonly people: 'all' | 'left'
}

export function enteringCalls(os: Implementer, state: AppState) {
  const { ports } = state

  const listOf = ({ integrationId, generation, language, people }: WorkListInput) => {
    const tools = state.tools()
    const { name } = integrationById(tools, integrationId)
    const word = (label: string) => ports.words(language, `injixo.${label}`)
    return workList(peopleToEnter(tools, integrationId), { integration: name, generation, people }, word)
  }

  const entered = async (input: { integrationId: string; fileId: string }): Promise<EnteredList> => {
    const { name } = integrationById(state.tools(), input.integrationId)
    const file = await ports.shelf.get(input.fileId)
    const table = await ports.reader.open(file.path, file.name, {})
    try {
      return await readEntered(table, file.name, name)
    } finally {
      await table.close()
    }
  }

  return {
    entering: {
      generation: os.entering.generation.handler(() => ({ generation: generationOf(state.tools()) })),
      setGeneration: os.entering.setGeneration.handler(({ input }) => {
        setGeneration(state.tools(), input.generation)
        state.changed('entering')
        return {}
      }),
      list: os.entering.list.handler(({ input }) => listEntering(state.tools(), input)),
      mark: os.entering.mark.handler(({ input }) => {
        state.tools().database.atomically(() => markEntry(state.tools(), input))
        state.changed('entering')
        return {}
      }),
      takeBack: os.entering.takeBack.handler(({ input }) => {
        state.tools().database.atomically(() => takeBackEntry(state.tools(), input))
        state.changed('entering')
        return {}
      }),
      workList: os.entering.workList.handler(({ input }) => listOf(input)),
      workListFile: os.entering.workListFile.handler(({ input }) => {
        const name = ports.words(input.language, 'injixo.list.file')
        return exportFile(ports, 'xlsx', { name, ...listOf(input) })
      }),
      compare: os.entering.compare.handler(async ({ input }) => {
        const { rows, otherIntegrations } = await entered(input)
        const people = peopleToEnter(state.tools(), input.integrationId).map(expectedOf)
        return { ...compareEntered(people, rows), otherIntegrations }
      }),
      takeOver: os.entering.takeOver.handler(async ({ input }) => {
        const { rows } = await entered(input)
        const tools = state.tools()
        const answer = tools.database.atomically(() => takeOverEntered(tools, input.integrationId, rows))
        state.changed('entering')
        return answer
      }),
    },
    ledger: {
      read: os.ledger.read.handler(({ input }) =>
        ledgerOf(state.tools(), input.integrationId, state.board(input.integrationId)),
      ),
    },
  }
}
