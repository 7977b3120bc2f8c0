import { IconList } from '@tabler/icons-react'
import { useState } from 'react'
import type { FailureData } from '../../../preload/contract/failure.ts'
import type { FileRef } from '../../../preload/contract/files.ts'
import { type Language, languages } from '../../../preload/contract/language.ts'
import { downloadFile } from '../../api/download.ts'
import { failureOf } from '../../api/failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { useWords } from '../../words/use-words.ts'
import { PrintSheet, type Sheet } from './print-sheet.tsx'

/** What a list is to have: what is left, or also what stands in injixo already. */
type Which = 'left' | 'all'

interface WorkListMenuProps {
  /** Of the whole list as a file: `XLSX: everybody`. */
  readonly all: string
  /** Above the printed list. */
  readonly title: string
  readonly file: (which: Which, language: Language) => Promise<FileRef>
  /** What is left, to be printed. */
  readonly sheet: (language: Language) => Promise<Omit<Sheet, 'title'>>
}

/** The list to work through without Ponte beside one: as a table file, or on paper. */
export function WorkListMenu({ all, title, file, sheet: sheetOf }: WorkListMenuProps) {
  const { t, language } = useWords('entering')
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const spoken: Language = languages.find((one) => one === language) ?? 'en'
  const run = (work: () => Promise<void>) => {
    setFailure(null)
    work().catch((error: unknown) => setFailure(failureOf(error)))
  }
  const save = (which: Which) => run(async () => downloadFile(await file(which, spoken)))
  const print = () => run(async () => setSheet({ title, ...(await sheetOf(spoken)) }))
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
              { key: 'all', label: all, onPick: () => save('all') },
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
