import { systems } from '../systems/registry.ts'
import type { AppState } from './app-state.ts'
import { implementer } from './implementer.ts'
import { activityCalls } from './calls/activity-calls.ts'
import { connectionCalls } from './calls/connection-calls.ts'
import { deliveryCalls } from './calls/delivery-calls.ts'
import { enteringCalls } from './calls/entering-calls.ts'
import { fileCalls } from './calls/file-calls.ts'
import { importCalls } from './calls/import-calls.ts'
import { integrationCalls } from './calls/integration-calls.ts'
import { notificationCalls } from './calls/notification-calls.ts'
import { peopleCalls } from './calls/people-calls.ts'
import { practiceCalls } from './calls/practice-calls.ts'
import { secretCalls } from './calls/secret-calls.ts'
import { stateCalls } from './calls/state-calls.ts'
import { taskCalls } from './calls/task-calls.ts'
import { workspaceCalls } from './calls/workspace-calls.ts'

/** Every call of the contract; one that is missing or answers another shape does not compile. */
export function createRouter(state: AppState) {
  const os = implementer(state)
  return os.router({
    ...workspaceCalls(os, state),
    ...integrationCalls(os, state),
    ...peopleCalls(os, state),
    ...enteringCalls(os, state),
    ...activityCalls(os, state),
    ...stateCalls(os, state),
    ...importCalls(os, state),
    ...deliveryCalls(os, state),
    ...fileCalls(os, state),
    ...connectionCalls(os, state),
    ...notificationCalls(os, state),
    ...taskCalls(os, state),
    ...secretCalls(os, state),
    ...practiceCalls(os, state),
    systems: { list: os.systems.list.handler(() => systems.map((system) => structuredCloneOf(system))) },
  })
}
export type AppRouter = ReturnType<typeof createRouter>

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T

/** Facts are frozen in the registry; an answer is the caller's own. */
function structuredCloneOf<T>(value: T): Mutable<T> {
  return JSON.parse(JSON.stringify(value)) as Mutable<T>
}
