import { Anchor, Title } from '@mantine/core'
import { useId } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'

const uploadPage = 'https://www.injixo.com/csv-importer'

/** How the files get into injixo by hand, with injixo's own words for its buttons. */
export function UploadSteps() {
  const { t } = useWords('delivery')
  const heading = useId()
  const foreign = (text: string) => <b className={classes.foreign}>{text}</b>
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Title order={2} size="h4" id={heading}>
        {t('upload')}
      </Title>
      <ol className={classes.steps}>
        <li>
          {t('uploadOpen')}{' '}
          <Anchor href={uploadPage} target="_blank" rel="noreferrer" inherit underline="always">
            {uploadPage}
          </Anchor>{' '}
          <CopyButton value={uploadPage} what={uploadPage} />
        </li>
        <li>
          {t('uploadChoose')} {foreign(t('import.csv.through'))}.
        </li>
        <li>
          {t('uploadFile')} {foreign(t('import.csv.file'))}.
        </li>
        <li>
          {t('uploadCompare')} {foreign(t('import.csv.lines'))}.
        </li>
        <li>
          {t('uploadApply')} {foreign(t('import.csv.apply'))}.
        </li>
      </ol>
    </section>
  )
}
