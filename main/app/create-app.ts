import { createRouterClient } from '@orpc/server'
import type { Topic } from '../../preload/contract/topic.ts'
import { type AssignmentBoard, assignmentBoard } from '../core/people/assignments.ts'
import type { App } from './app.ts'
import type { AppPorts } from './app-ports.ts'
import type { AppState } from './app-state.ts'
import { createBroadcast } from './broadcast.ts'
import { createJobRunner } from './job-runner.ts'
import { createRouter } from './router.ts'
import { openSession } from './session.ts'

/** Topics that proposals for assignments rest on. */
const boardTopics: ReadonlySet<Topic> = new Set([
  'workspace',
  'employees',
  'users',
  'assignments',
  'states',
  'integrations',
])

/** Wires features, systems and platform into the one object behind every host. */
export async function createApp(ports: AppPorts): Promise<App> {
  const jobs = createJobRunner(ports)
  const session = await openSession(ports, jobs.assertIdle)
  const changes = createBroadcast<Topic[]>()
  const boards = new Map<string, AssignmentBoard>()

  const state: AppState = {
    ports,
    session,
    jobs,
    changes,
    tools: () => session.tools(),
    change: (topics, work) => {
      const tools = session.tools()
      const answer = tools.database.atomically(() => work(tools))
      state.changed(...topics, 'journal')
      return answer
    },
    changed: (...topics) => {
      if (topics.some((topic) => boardTopics.has(topic))) boards.clear()
      changes.send(topics)
    },
    board: (integrationId) => {
      const known = boards.get(integrationId)
      if (known) return known
      const board = assignmentBoard(session.tools(), integrationId)
      boards.set(integrationId, board)
      return board
    },
    work: ({ request, topics, onEnd, ...order }) =>
      jobs.start({
        ...order,
        request: { ...request, database: session.tools().database.path },
        onEnd: (job, isClosing) => {
          onEnd?.(job, isClosing)
          state.changed(...topics)
        },
      }),
  }
  const router = createRouter(state)
  return {
    router,
    client: createRouterClient(router),
    takeFile: (path) => ports.shelf.take(path),
    shelfPath: async (id) => (await ports.shelf.get(id)).path,
    close: async () => {
      await jobs.close()
      changes.close()
      await session.close()
      await ports.release()
    },
  }
}
