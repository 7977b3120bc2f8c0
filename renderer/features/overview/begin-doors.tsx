import { IconFileImport, IconPlugConnected, IconSchool } from '@tabler/icons-react'
import type { PageProps } from '../../api/page-props.ts'
import { Door } from '../../ui/door.tsx'
import { Doors } from '../../ui/doors.tsx'
import { useWords } from '../../words/use-words.ts'

interface BeginDoorsProps {
  readonly go: PageProps['go']
  readonly onPractise: () => void
}

/** The three ways to begin in an empty workspace. */
export function BeginDoors({ go, onPractise }: BeginDoorsProps) {
  const { t } = useWords('welcome')
  return (
    <Doors>
      <Door
        icon={<IconSchool size={32} stroke={1.5} aria-hidden />}
        title={t('practise')}
        text={t('practise.text')}
        onOpen={onPractise}
      />
      <Door
        icon={<IconPlugConnected size={32} stroke={1.5} aria-hidden />}
        title={t('integration')}
        text={t('integration.text')}
        onOpen={() => go('integrations/add')}
      />
      <Door
        icon={<IconFileImport size={32} stroke={1.5} aria-hidden />}
        title={t('list')}
        text={t('list.text')}
        onOpen={() => go('imports/new')}
      />
    </Doors>
  )
}
