import { Spotlight, spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { IconSearch } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'
import { useCommands } from './use-commands.ts'

/** Finds every place and command by a few letters. Opens each time `calls` grows. */
export function CommandPalette({ calls }: { readonly calls: number }) {
  const { t } = useWords('app')
  const commands = useCommands()
  useEffect(() => {
    if (calls > 0) spotlight.open()
  }, [calls])
  return (
    <Spotlight
      // the frame listens for the key, so that this code is fetched only when it is pressed
      shortcut={null}
      lockScroll={false}
      overlayProps={{ blur: 0 }}
      scrollable
      maxHeight={420}
      highlightQuery
      nothingFound={t('search.nothing')}
      searchProps={{
        leftSection: <IconSearch size={20} aria-hidden />,
        placeholder: t('search.placeholder'),
        'aria-label': t('search'),
      }}
      actions={commands.map(({ group, actions }) => ({
        group,
        actions: actions.map(({ id, label, run }) => ({ id, label, onClick: run })),
      }))}
    />
  )
}
