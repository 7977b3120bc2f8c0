import { Failure, type FailureData, fail } from '../../preload/contract/failure.ts'
import type { RecentWorkspace, Workspace, WorkspaceStatus } from '../../preload/contract/workspace.ts'
import { settleChanges } from '../core/activities/guarded-change.ts'
import { markInterrupted } from '../core/imports/import-runs.ts'
import type { OpenWorkspace } from '../core/platform.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import { internalFailure } from './failures.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { workspaceFileName } from './workspace-name.ts'

/** The one workspace that is open, or why none is. A refused change leaves the one that is open. */
export interface Session {
  /** Fails with `workspaceNotOpen`. */
  tools(): Tools
  status(): WorkspaceStatus
  isOpen(): boolean
  /** Whether the workspace that is open is the one for practice. */
  isPractice(): boolean
  recent(): RecentWorkspace[]
  /** A path that is not whole counts from the data folder. */
  open(path: string): Promise<WorkspaceStatus>
  create(name: string): Promise<WorkspaceStatus>
  saveCopy(path?: string): string
  /** Makes or reopens the practice workspace, and says whether it is still empty. */
  practise(): Promise<{ readonly isNew: boolean }>
  leavePractice(): Promise<WorkspaceStatus>
  close(): Promise<void>
}

type Standing =
  | { readonly kind: 'open'; readonly workspace: OpenWorkspace; readonly tools: Tools; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly failure: FailureData }

// as long as the list is read at one glance
const rememberedWorkspaces = 10

/** Opens the workspace used last, or a first one. `assertIdle` throws while work goes on in the one that would be left. */
export async function openSession(ports: AppPorts, assertIdle: () => void): Promise<Session> {
  const { workspaces, kept } = ports
  const inTurn = oneAtATime()
  const place = (name: string) => workspaces.join(ports.dataFolder, name)
  const practicePath = place('practice.ponte')
  const notOpen = (path: string): Standing => ({
    kind: 'refused',
    path,
    failure: { code: 'workspaceNotOpen', details: {} },
  })
  let standing: Standing = notOpen(kept.read().last ?? place('workspace.ponte'))

  const leave = async (path: string): Promise<void> => {
    const before = standing
    standing = notOpen(path)
    if (before.kind === 'open') await before.workspace.release()
  }

  const enter = async (path: string): Promise<void> => {
    if (standing.kind === 'open' && standing.path === path) return
    const workspace = await workspaces.open(path)
    try {
      // from here on nothing waits, so nothing can begin in the workspace that is left
      assertIdle()
      const tools: Tools = { database: workspace.database, clock: ports.clock, newId: () => ports.newId() }
      markInterrupted(tools)
      settleChanges(tools)
      const before = standing
      standing = { kind: 'open', workspace, tools, path }
      remember()
      if (before.kind === 'open') await before.workspace.release()
    } catch (error) {
      if (standing.kind !== 'open' || standing.workspace !== workspace) await workspace.release()
      throw error
    }
  }

  const opened = (): Extract<Standing, { kind: 'open' }> => {
    if (standing.kind !== 'open') throw fail('workspaceNotOpen', {})
    return standing
  }

  const noted = (key: string): string | null =>
    opened().tools.database.prepare('SELECT value FROM meta WHERE key = ?').get<{ value: string }>(key)?.value ?? null

  const workspaceOf = (): Workspace => ({
    path: opened().path,
    name: noted('name') ?? '',
    practice: noted('practice') === '1',
    createdAt: Number(noted('createdAt')),
    bytes: workspaces.bytes(opened().path),
  })

  const remember = (): void => {
    const { path, name, practice } = workspaceOf()
    const entry = { path, name, practice, openedAt: ports.clock.now() }
    const recent = [entry, ...kept.read().recent.filter((one) => one.path !== path)].slice(0, rememberedWorkspaces)
    kept.write({ recent, last: path })
  }

  const status = (): WorkspaceStatus => {
    if (standing.kind === 'open') return { status: 'open', workspace: workspaceOf() }
    const { path, failure } = standing
    return { status: 'refused', path, failure, copies: workspaces.copiesOf(path) }
  }

  const create = (path: string, name: string, practice: boolean) =>
    workspaces.create(path, {
      id: ports.newId(),
      name,
      practice: practice ? '1' : '0',
      createdAt: String(ports.clock.now()),
    })

  /** Whether the practice workspace is there and whole; what is there and half made, or damaged, is cleared away. */
  const enterPractice = async (): Promise<boolean> => {
    if (!workspaces.exists(practicePath)) return false
    try {
      await enter(practicePath)
    } catch (error) {
      // nothing of a planner's own is in it, and without it there would be no way to practise again
      if (!(error instanceof Failure && error.code === 'workspaceDamaged')) throw error
      workspaces.remove(practicePath)
      return false
    }
    if (noted('practice') !== '1') throw fail('workspaceExists', { path: practicePath })
    if (noted('ready') === '1') return true
    await leave(practicePath)
    workspaces.remove(practicePath)
    return false
  }

  const { path: first } = standing
  try {
    if (kept.read().last === null && !workspaces.exists(first)) await create(first, '', false)
    await enter(first)
  } catch (error) {
    const { code, details } = error instanceof Failure ? error : internalFailure(error, ports.log, ports.newId)
    standing = { kind: 'refused', path: first, failure: { code, details } }
  }

  return {
    tools: () => opened().tools,
    status,
    isOpen: () => standing.kind === 'open',
    isPractice: () => standing.kind === 'open' && noted('practice') === '1',
    recent: () => kept.read().recent.map((one) => ({ ...one, exists: workspaces.exists(one.path) })),
    open: (path) =>
      inTurn(async () => {
        await enter(place(path))
        return status()
      }),
    create: (name) =>
      inTurn(async () => {
        const path = place(workspaceFileName(name, (file) => workspaces.exists(place(file))))
        await create(path, name, false)
        await enter(path)
        return status()
      }),
    saveCopy: (path) => workspaces.copy(opened().tools.database, path === undefined ? undefined : place(path)),
    practise: () =>
      inTurn(async () => {
        assertIdle()
        const before = standing.kind === 'open' ? standing.path : null
        const isReady = await enterPractice()
        if (!isReady) {
          await create(practicePath, '', true)
          await enter(practicePath)
        }
        if (before !== practicePath) kept.write({ beforePractice: before })
        return { isNew: !isReady }
      }),
    leavePractice: () =>
      inTurn(async () => {
        const { beforePractice } = kept.read()
        const isThere = beforePractice !== null && workspaces.exists(beforePractice)
        const path = isThere ? beforePractice : place('workspace.ponte')
        if (!workspaces.exists(path)) await create(path, '', false)
        await enter(path)
        kept.write({ beforePractice: null })
        return status()
      }),
    close: () => inTurn(() => leave(standing.path)),
  }
}
