import { Modal } from '@mantine/core'
import { NewWorkspaceForm } from '../features/workspace/new-workspace-form.tsx'
import { OpenWorkspaceForm } from '../features/workspace/open-workspace-form.tsx'
import { useUiWords } from '../ui/ui-words.ts'
import { useWords } from '../words/use-words.ts'
import { type Dialog, showDialog, useFrameState } from './frame-store.ts'
import { HelpText } from './help-text.tsx'

const close = () => showDialog(null)

/** The few things asked in between, over whatever page is open. */
export function Dialogs({ dialog }: { readonly dialog: Dialog }) {
  const isOpen = useFrameState((state) => state.dialog !== null)
  const { t } = useWords('app')
  const workspace = useWords('workspace')
  const ui = useUiWords()
  const title = {
    newWorkspace: workspace.t('newTitle'),
    openWorkspace: workspace.t('openTitle'),
    help: t('help.title'),
  }[dialog]
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': ui.close }}>
      {dialog === 'newWorkspace' ? <NewWorkspaceForm onDone={close} /> : null}
      {dialog === 'openWorkspace' ? <OpenWorkspaceForm onDone={close} /> : null}
      {dialog === 'help' ? <HelpText /> : null}
    </Modal>
  )
}
