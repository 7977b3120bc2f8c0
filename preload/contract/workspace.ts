import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { call, FailureData } from './failure.ts'
import { topics } from './topic.ts'

/** The open workspace. Exactly one file; every secret is elsewhere. */
export const Workspace = z.object({
  path: z.string(),
  name: z.string(),
  practice: z.boolean(),
  createdAt: z.number(),
  bytes: z.int(),
})
export type Workspace = z.infer<typeof Workspace>

export const RecentWorkspace = z.object({
  path: z.string(),
  name: z.string(),
  practice: z.boolean(),
  openedAt: z.number(),
  exists: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

/** Either a workspace is open, or it says which file it could not take and what else there is. */
export const WorkspaceStatus = z.discriminatedUnion('status', [
  z.object({ status: z.literal('open'), workspace: Workspace }),
  z.object({
    status: z.literal('refused'),
    path: z.string(),
    failure: FailureData,
    /** Checked copies of the same workspace, newest first. */
    copies: z.array(z.object({ path: z.string(), at: z.number(), bytes: z.int() })),
  }),
])
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>

const Path = z.object({ path: z.string().trim().min(1).max(1000) })

export const workspace = {
  status: call.output(WorkspaceStatus),
  recent: call.output(z.array(RecentWorkspace)),
  open: call.input(Path).output(WorkspaceStatus),
  /** A new, empty workspace in the data folder, opened. */
  create: call.input(z.object({ name: z.string().trim().min(1).max(80) })).output(WorkspaceStatus),
  /** A checked copy of the open workspace; answers where it is. Without a path it lies in the data folder. */
  saveCopy: call.input(Path.partial()).output(Path),
  /** Leaves practice for the workspace that was open before, or an empty one. */
  leavePractice: call.output(WorkspaceStatus),
  /** A path chosen in the system's own dialog; null when dismissed or when the host has none. */
  choosePath: call.input(z.object({ purpose: z.enum(['open', 'save']) })).output(z.string().nullable()),
  /** Which topics have just changed, whoever changed them. */
  changes: call.output(eventIterator(z.array(z.enum(topics)))),
}
