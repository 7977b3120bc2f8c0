import { topics } from '../../../preload/contract/topic.ts'
import { listJournal } from '../../core/journal/list-journal.ts'
import { nextSteps, redoStep, undoStep } from '../../core/journal/journal.ts'
import { overviewOf } from '../../core/overview/overview.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'
import { isAsked } from '../is-asked.ts'
import { withSecrets } from '../with-secrets.ts'

const everything = [...topics]

/** Workspace, settings, journal, overview, jobs. */
export function workspaceCalls(os: Implementer, state: AppState) {
  const { ports, session, jobs } = state
  const change = state.changeWorkspace
  return {
    workspace: {
      status: os.workspace.status.handler(() => session.status()),
      recent: os.workspace.recent.handler(() => session.recent()),
      open: os.workspace.open.handler(({ input }) => change(() => session.open(input.path))),
      create: os.workspace.create.handler(({ input }) => change(() => session.create(input.name))),
      saveCopy: os.workspace.saveCopy.handler(({ input }) => ({ path: session.saveCopy(input.path) })),
      leavePractice: os.workspace.leavePractice.handler(() => change(() => session.leavePractice())),
      choosePath: os.workspace.choosePath.handler(({ input }) => ports.dialogs?.choosePath(input.purpose) ?? null),
      changes: os.workspace.changes.handler(({ signal }) => state.changes.listen(signal)),
    },
    settings: {
      get: os.settings.get.handler(() => ports.kept.read().settings),
      set: os.settings.set.handler(({ input }) => {
        ports.kept.write({ settings: { ...ports.kept.read().settings, ...input } })
        state.changed('settings')
        return ports.kept.read().settings
      }),
      installation: os.settings.installation.handler(() => ({
        version: ports.version,
        dataFolder: ports.dataFolder,
        hasDialogs: ports.dialogs !== null,
        hasClipboard: ports.clipboard !== null,
      })),
      clearClipboard: os.settings.clearClipboard.handler(async ({ input }) => ({
        outcome: await state.clipboard.clear(input.text),
      })),
    },
    journal: {
      list: os.journal.list.handler(({ input }) => listJournal(state.tools().database, input)),
      next: os.journal.next.handler(() => {
        const { undo, redo } = nextSteps(state.tools().database)
        return { undo: undo && without(undo), redo: redo && without(redo) }
      }),
      undo: os.journal.undo.handler(() => {
        const step = undoStep(state.tools().database)
        state.changed(...everything)
        return without(step)
      }),
      redo: os.journal.redo.handler(() => {
        const step = redoStep(state.tools().database)
        state.changed(...everything)
        return without(step)
      }),
    },
    overview: {
      get: os.overview.get.handler(() => {
        const overview = overviewOf(state.tools(), state.board)
        const integrations = overview.integrations.map((card) => ({
          ...card,
          integration: withSecrets(state, card.integration),
        }))
        const asked = new Set(
          integrations.filter(({ integration }) => isAsked(integration)).map(({ integration }) => integration.id),
        )
        const todo = overview.todo.filter(
          ({ kind, integrationId }) => kind !== 'firstImport' || (integrationId !== null && asked.has(integrationId)),
        )
        return { ...overview, integrations, todo }
      }),
    },
    jobs: {
      list: os.jobs.list.handler(() => jobs.list()),
      watch: os.jobs.watch.handler(({ signal }) => jobs.watch(signal)),
      cancel: os.jobs.cancel.handler(({ input }) => jobs.cancel(input.id)),
      wait: os.jobs.wait.handler(({ input }) => jobs.wait(input.id)),
    },
  }
}

function without<T extends { operation: unknown; subject: string; things: number }>({ operation, subject, things }: T) {
  return { operation: operation as T['operation'], subject, things }
}
