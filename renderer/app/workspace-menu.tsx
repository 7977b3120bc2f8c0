import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconFolderOpen, IconPlus, IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api.ts'
import { useWords } from '../words/use-words.ts'
import classes from './menu-button.module.css'
import { useWorkspaceActions } from './use-workspace-actions.ts'

/** Which workspace is open, and the ways to another one. */
export function WorkspaceMenu() {
  const { t } = useWords('workspace')
  const status = useQuery(api.workspace.status.queryOptions())
  const recent = useQuery(api.workspace.recent.queryOptions())
  const actions = useWorkspaceActions()
  if (status.data?.status !== 'open') return null
  const { workspace } = status.data
  const name = workspace.practice ? t('practice') : workspace.name
  const others = recent.data?.filter(({ path, exists }) => exists && path !== workspace.path).slice(0, 5) ?? []
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          className={classes.button ?? ''}
          aria-label={t('menu', { name })}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('label')}</Menu.Label>
        <Menu.Item leftSection={<IconFolderOpen size={16} aria-hidden />} onClick={actions.openAnother}>
          {t('open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={actions.startNew}>
          {t('new')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={actions.saveCopy}>
          {t('saveCopy')}
        </Menu.Item>
        {workspace.practice ? null : (
          <Menu.Item leftSection={<IconSchool size={16} aria-hidden />} onClick={actions.practise}>
            {t('practise')}
          </Menu.Item>
        )}
        {others.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>{t('recent')}</Menu.Label>
            {others.map(({ path, name, practice }) => (
              <Menu.Item key={path} onClick={() => actions.open(path)}>
                {practice ? t('practice') : name}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
