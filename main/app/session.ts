import { Failure, fail, type FailureData } from '../../preload/contract/failure.ts'
import type { RecentWorkspace, Workspace, WorkspaceStatus } from '../../preload/contract/workspace.ts'
import { markInterrupted } from '../core/imports/import-runs.ts'
import type { OpenWorkspace } from '../core/platform.ts'
import type { Tools } from '../core/tools.ts'
import type { AppPorts } from './app-ports.ts'
import { internalFailure } from './failures.ts'

/** The one workspace that is open, or why none is. */
export interface Session {
  /** Fails with `workspaceNotOpen`. */
  tools(): Tools
  status(): WorkspaceStatus
  recent(): RecentWorkspace[]
  open(path: string): Promise<WorkspaceStatus>
  create(name: string): Promise<WorkspaceStatus>
  saveCopy(path?: string): string
  /** Makes or reopens the practice workspace. */
  practise(): Promise<{ readonly isNew: boolean }>
  leavePractice(): Promise<WorkspaceStatus>
  /** Writes a fact about the open workspace. */
  note(key: string, value: string): void
  noted(key: string): string | null
  close(): Promise<void>
}

type Standing =
  | { readonly kind: 'open'; readonly workspace: OpenWorkspace; readonly tools: Tools; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly failure: FailureData }

// as long as the list is read at one glance
const rememberedWorkspaces = 10

export async function openSession(ports: AppPorts): Promise<Session> {
  const { workspaces, kept } = ports
  const place = (name: string) => workspaces.join(ports.dataFolder, name)
  let standing: Standing

  const enter = async (path: string): Promise<void> => {
    const workspace = await workspaces.open(path)
    const tools: Tools = { database: workspace.database, clock: ports.clock, newId: () => ports.newId() }
    markInterrupted(tools)
    standing = { kind: 'open', workspace, tools, path }
    remember(path)
  }

  const leave = async (): Promise<void> => {
    if (standing?.kind === 'open') await standing.workspace.release()
  }

  const remember = (path: string): void => {
    const { name, practice } = workspaceOf()
    const entry = { path, name, practice, openedAt: ports.clock.now() }
    const recent = [entry, ...kept.read().recent.filter((one) => one.path !== path)].slice(0, rememberedWorkspaces)
    kept.write({ recent, last: path })
  }

  const refuse = (path: string, error: unknown): void => {
    const failure = error instanceof Failure ? error : internalFailure(error, ports.log, ports.newId)
    standing = { kind: 'refused', path, failure: { code: failure.code, details: failure.details } }
  }

  /** The standing workspace stays open until the other one is: a refusal loses nothing. */
  const change = async (path: string): Promise<void> => {
    const before = standing
    if (before.kind === 'open' && before.path === path) return
    await enter(path)
    if (before.kind === 'open') await before.workspace.release()
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

  const status = (): WorkspaceStatus => {
    if (standing.kind === 'open') return { status: 'open', workspace: workspaceOf() }
    return {
      status: 'refused',
      path: standing.path,
      failure: standing.failure,
      copies: workspaces.copiesOf(standing.path),
    }
  }

  const meta = (name: string, practice: boolean) => ({
    id: ports.newId(),
    name,
    practice: practice ? '1' : '0',
    createdAt: String(ports.clock.now()),
  })

  const freePath = (name: string): string => {
    const base =
      name
        .normalize('NFC')
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .trim() || 'workspace'
    for (let number = 1; ; number += 1) {
      const path = place(number === 1 ? `${base}.ponte` : `${base} ${number}.ponte`)
      if (!workspaces.exists(path)) return path
    }
  }

  const first = kept.read().last ?? place('workspace.ponte')
  standing = { kind: 'refused', path: first, failure: { code: 'workspaceNotOpen', details: {} } }
  try {
    if (kept.read().last === null && !workspaces.exists(first)) await workspaces.create(first, meta('', false))
    await enter(first)
  } catch (error) {
    refuse(first, error)
  }

  return {
    tools: () => opened().tools,
    status,
    recent: () => kept.read().recent.map((one) => ({ ...one, exists: workspaces.exists(one.path) })),
    open: async (path) => {
      await change(path)
      return status()
    },
    create: async (name) => {
      const path = freePath(name)
      await workspaces.create(path, meta(name, false))
      await change(path)
      return status()
    },
    saveCopy: (path) => {
      const stamp = new Date(ports.clock.now()).toISOString().slice(0, 19).replaceAll(':', '-')
      const target = path ?? workspaces.join(place('copies'), `${workspaceOf().name || 'workspace'}.${stamp}.ponte`)
      workspaces.copy(opened().tools.database, target)
      return target
    },
    practise: async () => {
      const path = place('practice.ponte')
      const before = standing.kind === 'open' ? standing.path : null
      if (workspaces.exists(path)) {
        await change(path)
        if (noted('ready') === '1') {
          if (before !== path) kept.write({ beforePractice: before })
          return { isNew: false }
        }
        // half made: the making was cut off
        await leave()
        workspaces.remove(path)
      }
      await workspaces.create(path, meta('', true))
      if (before === path) standing = { kind: 'refused', path, failure: { code: 'workspaceNotOpen', details: {} } }
      await change(path)
      if (before !== path) kept.write({ beforePractice: before })
      return { isNew: true }
    },
    leavePractice: async () => {
      const { beforePractice } = kept.read()
      const path =
        beforePractice !== null && workspaces.exists(beforePractice) ? beforePractice : place('workspace.ponte')
      if (!workspaces.exists(path)) await workspaces.create(path, meta('', false))
      await change(path)
      kept.write({ beforePractice: null })
      return status()
    },
    note: (key, value) => {
      opened()
        .tools.database.prepare(
          'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        )
        .run(key, value)
    },
    noted,
    close: leave,
  }
}
