import { IconCopy, IconFolderOpen, IconPlus, IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { MenuButton, type MenuItem } from '../ui/menu-button.tsx'
import { useWords } from '../words/use-words.ts'
import { useWorkspaceActions } from './use-workspace-actions.ts'

// more would push the commands out of sight; the whole list is behind "Open another"
const shownRecent = 5

/** Which workspace is open, and the ways to another one. */
export function WorkspaceMenu() {
  const { t } = useWords('workspace')
  const status = useQuery(api.workspace.status.queryOptions())
  const recent = useQuery(api.workspace.recent.queryOptions())
  const actions = useWorkspaceActions()
  if (status.data?.status !== 'open') return null
  const { workspace } = status.data
  // a workspace that was never named is simply the workspace
  const say = ({ name, practice }: { readonly name: string; readonly practice: boolean }): string =>
    practice ? t('practice') : name === '' ? t('label') : name
  const commands: readonly MenuItem[] = [
    { key: 'open', label: t('open'), icon: <IconFolderOpen size={16} aria-hidden />, onPick: actions.openAnother },
    { key: 'new', label: t('new'), icon: <IconPlus size={16} aria-hidden />, onPick: actions.startNew },
    { key: 'copy', label: t('saveCopy'), icon: <IconCopy size={16} aria-hidden />, onPick: actions.saveCopy },
    ...(workspace.practice
      ? []
      : [
          {
            key: 'practise',
            label: t('practise'),
            icon: <IconSchool size={16} aria-hidden />,
            onPick: actions.practise,
          },
        ]),
  ]
  const others = (recent.data ?? [])
    .filter(({ path, exists }) => exists && path !== workspace.path)
    .slice(0, shownRecent)
    .map((other) => ({ key: other.path, label: say(other), onPick: () => actions.open(other.path) }))
  const sections = [
    { label: t('label'), items: commands },
    ...(others.length === 0 ? [] : [{ label: t('recent'), items: others }]),
  ]
  return (
    <MenuButton label={t('menu', { name: say(workspace) })} sections={sections}>
      {say(workspace)}
    </MenuButton>
  )
}
