import { createRouterClient } from '@orpc/server'
import { type Topic, topics } from '../../preload/contract/topic.ts'
import { type AssignmentBoard, assignmentBoard } from '../core/people/assignments.ts'
import type { App } from './app.ts'
import type { AppPorts } from './app-ports.ts'
import type { AppState } from './app-state.ts'
import { createBroadcast } from './broadcast.ts'
import { createClipboardKeeper } from './clipboard-keeper.ts'
import { createConditions } from './conditions.ts'
import { createConnections } from './connections.ts'
import { createHistoryJobs } from './history-jobs.ts'
import { createJobRunner } from './job-runner.ts'
import { createLiveHub } from './live-hub.ts'
import { createReceiverHub } from './receiver-hub.ts'
import { createRouter } from './router.ts'
import { createScheduler } from './scheduler.ts'
import { openSession } from './session.ts'
import { createSilenceWatch } from './silence-watch.ts'

/** Topics that proposals for assignments rest on. */
const boardTopics: ReadonlySet<Topic> = new Set([
  'workspace',
  'employees',
  'users',
  'assignments',
  'states',
  'integrations',
])

/** Topics that decide what is asked by itself, and those by which live states get their names. */
const askingTopics: ReadonlySet<Topic> = new Set(['workspace', 'integrations', 'secrets', 'imports'])
const namingTopics: ReadonlySet<Topic> = new Set([
  'mappings',
  'assignments',
  'activities',
  'employees',
  'users',
  'states',
])

/** Wires features, systems and platform into the one object behind every host. */
export async function createApp(ports: AppPorts): Promise<App> {
  const jobs = createJobRunner(ports)
  const session = await openSession(ports, jobs.assertIdle)
  const changes = createBroadcast<Topic[]>()
  const boards = new Map<string, AssignmentBoard>()

  const tools = () => session.tools()
  const isOpen = () => session.isOpen()
  let isClosing = false

  const told = (...topics: readonly Topic[]): void => {
    if (topics.some((topic) => boardTopics.has(topic))) boards.clear()
    if (!isClosing && topics.some((topic) => namingTopics.has(topic))) live.renamed()
    changes.send([...topics])
  }
  const changed = (...topics: readonly Topic[]): void => {
    if (!isClosing && topics.some((topic) => askingTopics.has(topic))) {
      scheduler.wake()
      receivers.sync()
      live.sync()
    }
    told(...topics)
  }
  const conditions = createConditions(ports, tools, () => changed('integrations'))
  const connections = createConnections(ports, { tools, isPractice: () => session.isPractice(), conditions })
  const work: AppState['work'] = ({ request, topics, onEnd, ...order }) =>
    jobs.start({
      ...order,
      request: { ...request, database: tools().database.path },
      onEnd: (job, isClosing) => {
        onEnd?.(job, isClosing)
        changed(...topics)
      },
    })
  const historyJobs = createHistoryJobs({ tools, work, changed, connections, conditions })
  const scheduler = createScheduler({ ports, tools, isOpen, connections, historyJobs })
  const receivers = createReceiverHub({
    ports,
    conditions,
    tools,
    isOpen,
    isPractice: () => session.isPractice(),
    told,
    onStanding: () => {
      if (!isClosing) live.sync()
    },
  })
  const live = createLiveHub({ ports, tools, isOpen, connections, conditions, receivers })
  const silence = createSilenceWatch({ ports, tools, isOpen, conditions, receivers })

  /** Ends all that goes on without having been asked for. */
  const rest = async (): Promise<void> => {
    scheduler.stop()
    silence.stop()
    await live.close()
    await receivers.close()
    const own = historyJobs.running({ byItself: true })
    for (const id of own) jobs.cancel(id)
    await Promise.all(own.map((id) => jobs.wait(id)))
  }

  const state: AppState = {
    ports,
    session,
    jobs,
    changes,
    connections,
    conditions,
    historyJobs,
    scheduler,
    live,
    clipboard: createClipboardKeeper(ports),
    receivers,
    tools,
    change: (topics, work) => {
      const opened = tools()
      const answer = opened.database.atomically(() => work(opened))
      changed(...topics, 'journal')
      return answer
    },
    changed,
    board: (integrationId) => {
      const known = boards.get(integrationId)
      if (known) return known
      const board = assignmentBoard(tools(), integrationId)
      boards.set(integrationId, board)
      return board
    },
    work,
    reconnect: (row) => {
      for (const id of historyJobs.running({ integrationId: row.id })) jobs.cancel(id)
      connections.drop(row.id)
      conditions.beginAnew(row)
    },
    changeWorkspace: async (work) => {
      await rest()
      try {
        jobs.assertIdle()
        await connections.close()
        return await work()
      } finally {
        conditions.forget()
        scheduler.start()
        silence.start()
        receivers.start()
        changed(...topics)
      }
    },
  }
  const router = createRouter(state)
  scheduler.start()
  silence.start()
  receivers.start()
  live.sync()
  return {
    router,
    client: createRouterClient(router),
    takeFile: (path) => ports.shelf.take(path),
    shelfPath: async (id) => (await ports.shelf.get(id)).path,
    close: async () => {
      isClosing = true
      await state.clipboard.close()
      scheduler.stop()
      silence.stop()
      await live.close()
      await receivers.close()
      await jobs.close()
      await connections.close()
      changes.close()
      await ports.practiceSystems.close()
      await session.close()
      await ports.release()
    },
  }
}
