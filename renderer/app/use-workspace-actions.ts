import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/api.ts'
import { failureOf } from '../api/failure.ts'
import { noteJob } from '../api/follow-jobs.ts'
import { confirmToast } from '../ui/confirm-toast.ts'
import { useWords } from '../words/use-words.ts'
import { showDialog, showFailure } from './frame-store.ts'

interface WorkspaceActions {
  readonly open: (path: string) => void
  readonly openAnother: () => void
  readonly startNew: () => void
  readonly saveCopy: () => void
  readonly practise: () => void
  readonly leavePractice: () => void
}

/** What can be done with workspaces from the menu and the palette. A failure is shown above the page. */
export function useWorkspaceActions(): WorkspaceActions {
  const { t } = useWords('workspace')
  const queries = useQueryClient()
  const installation = useQuery(api.settings.installation.queryOptions())
  const hasDialogs = installation.data?.hasDialogs ?? false
  const { mutate } = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onMutate: () => showFailure(null),
    onError: (error) => showFailure(failureOf(error)),
  })
  const switchTo = (work: () => Promise<unknown>) =>
    mutate(async () => {
      await work()
      await queries.invalidateQueries()
    })
  return {
    open: (path) => switchTo(() => client.workspace.open({ path })),
    openAnother: () => {
      if (!hasDialogs) {
        showDialog('openWorkspace')
        return
      }
      switchTo(async () => {
        const path = await client.workspace.choosePath({ purpose: 'open' })
        if (path !== null) await client.workspace.open({ path })
      })
    },
    startNew: () => showDialog('newWorkspace'),
    saveCopy: () =>
      mutate(async () => {
        const chosen = hasDialogs ? await client.workspace.choosePath({ purpose: 'save' }) : undefined
        if (chosen === null) return
        const { path } = await client.workspace.saveCopy(chosen === undefined ? {} : { path: chosen })
        confirmToast(t('saved', { path }))
      }),
    practise: () => mutate(async () => noteJob(await client.practice.start())),
    leavePractice: () => switchTo(() => client.workspace.leavePractice()),
  }
}
