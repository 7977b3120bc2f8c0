import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { api } from '../api/api.ts'
import { failureOf } from '../api/failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { ToastPlace } from '../ui/toast-place.tsx'
import { useWords } from '../words/use-words.ts'
import { BrokenPage } from './broken-page.tsx'
import { callPalette, showFailure, useFrameState } from './frame-store.ts'
import classes from './frame.module.css'
import { PracticeBand } from './practice-band.tsx'
import { Routes } from './routes.tsx'
import { SideNavigation } from './side-navigation.tsx'
import { StatusLine } from './status-line.tsx'
import { TopBar } from './top-bar.tsx'
import { useUndo } from './use-undo.ts'
import { WelcomePart } from './welcome-part.ts'

const RefusedWorkspace = lazy(async () => ({
  default: (await import('../features/workspace/refused-workspace.tsx')).RefusedWorkspace,
}))
const CommandPalette = lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette }))
const Dialogs = lazy(async () => ({ default: (await import('./dialogs.tsx')).Dialogs }))

/** What stands around every page: top bar, navigation, status line, practice band. */
function OpenFrame({ practice }: { readonly practice: boolean }) {
  const { t } = useWords('app')
  const { undo, redo } = useUndo()
  const failure = useFrameState((state) => state.failure)
  // not while typing: a text field has its own undo
  useHotkeys([
    ['mod+Z', () => undo.run()],
    ['mod+shift+Z', () => redo.run()],
    ['mod+Y', () => redo.run()],
  ])
  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip} onClick={focusContent}>
        {t('skipToContent')}
      </a>
      {practice ? <PracticeBand /> : null}
      <TopBar undo={undo} redo={redo} />
      <SideNavigation />
      <main id="content" tabIndex={-1} className={classes.content}>
        {failure === null ? null : (
          <div className={classes.notice}>
            <FailureNotice failure={failure} onClose={() => showFailure(null)} focused />
          </div>
        )}
        <Routes />
      </main>
      <StatusLine />
    </div>
  )
}

/** Moves the focus without changing the address, which belongs to the places. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

/** The window as it stands: a workspace, a workspace that could not be opened, or the first start. */
function Inside() {
  const status = useQuery(api.workspace.status.queryOptions())
  const settings = useQuery(api.settings.get.queryOptions())
  if (status.isError)
    return <FailureNotice failure={failureOf(status.error)} onTryAgain={() => void status.refetch()} />
  if (status.data === undefined || settings.data === undefined) return <Loading />
  if (status.data.status === 'refused') return <RefusedWorkspace refused={status.data} />
  if (!settings.data.welcomed) return <WelcomePart />
  return <OpenFrame practice={status.data.workspace.practice} />
}

export function Frame() {
  const paletteCalls = useFrameState((state) => state.paletteCalls)
  const lastDialog = useFrameState((state) => state.lastDialog)
  useHotkeys([['mod+K', callPalette]], [])
  return (
    <BrokenPage>
      <Suspense fallback={<Loading />}>
        <Inside />
      </Suspense>
      <Suspense>{paletteCalls === 0 ? null : <CommandPalette calls={paletteCalls} />}</Suspense>
      <Suspense>{lastDialog === null ? null : <Dialogs dialog={lastDialog} />}</Suspense>
      <ToastPlace />
    </BrokenPage>
  )
}
