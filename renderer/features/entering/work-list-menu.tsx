import { IconList } from '@tabler/icons-react'
import { useState } from 'react'
import type { Generation } from '../../../preload/contract/entering.ts'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { Integration } from '../../../preload/contract/integrations.ts'
import { type Language, languages } from '../../../preload/contract/language.ts'
import { client } from '../../api/api.ts'
import { downloadFile } from '../../api/download.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { PrintSheet, type Sheet } from './print-sheet.tsx'

interface WorkListMenuProps {
  readonly integration: Integration
  readonly generation: Generation
}

/** The list to work through without Ponte beside one: as a table file, or on paper. */
export function WorkListMenu({ integration, generation }: WorkListMenuProps) {
  const { t, language } = useWords('entering')
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const spoken: Language = languages.find((one) => one === language) ?? 'en'
  const order = { integrationId: integration.id, generation, language: spoken }
  const run = (work: () => Promise<void>) => {
    setFailure(null)
    work().catch((error: unknown) => setFailure(failureOf(error)))
  }
  const save = (people: 'left' | 'all') =>
    run(async () => downloadFile(await client.entering.workListFile({ ...order, people })))
  const print = () =>
    run(async () => {
      const list = await client.entering.workList({ ...order, people: 'left' })
      setSheet({ title: t('printTitle', { integration: integration.name }), ...list })
    })
  return (
    <>
      <MenuButton
        label={t('workList')}
        icon={<IconList size={16} aria-hidden />}
        sections={[
          {
            label: t('workList'),
            items: [
              { key: 'left', label: t('workListLeft'), onPick: () => save('left') },
              { key: 'all', label: t('workListAll'), onPick: () => save('all') },
              { key: 'print', label: t('print'), onPick: print },
            ],
          },
        ]}
      >
        {t('workList')}
      </MenuButton>
      {failure === null ? null : <FailureNotice failure={failure} focused />}
      {sheet === null ? null : <PrintSheet sheet={sheet} onPrinted={() => setSheet(null)} />}
    </>
  )
}
