import { Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { api, client } from '../../api/api.ts'
import { failureOf } from '../../api/failure.ts'
import { uploadFile } from '../../api/upload.ts'
import { confirmToast } from '../../ui/confirm-toast.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useWords } from '../../words/use-words.ts'
import { ComparisonView } from './comparison-view.tsx'
import classes from './entering.module.css'

/** Proves what stands in injixo: a list out of it beside what is assigned. */
export function ComparePlace({ integrationId }: { readonly integrationId: string }) {
  const { t } = useWords('entering')
  const heading = useId()
  const comparing = useMutation({
    mutationFn: async (file: File) => {
      const { id: fileId } = await uploadFile(file)
      return { fileId, comparison: await client.entering.compare({ integrationId, fileId }) }
    },
  })
  const takingOver = useMutation(api.entering.takeOver.mutationOptions())
  const error = comparing.error ?? takingOver.error
  const takeOver = (fileId: string) =>
    takingOver.mutate(
      { integrationId, fileId },
      {
        onSuccess: ({ done, again }) => {
          comparing.reset()
          confirmToast(t('tookOver', { count: done, again }))
        },
      },
    )
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Title order={2} size="h4" id={heading}>
        {t('compare')}
      </Title>
      <Text size="sm" mb="sm">
        {t('compareHint')}
      </Text>
      {error === null ? null : <FailureNotice failure={failureOf(error)} focused />}
      {comparing.isPending ? (
        <Loading rows={3} />
      ) : comparing.data === undefined ? (
        <FileDrop
          title={t('drop')}
          hint={t('dropHint')}
          choose={t('choose')}
          accept=".csv,.txt,.tsv,.xlsx"
          onFile={(file) => comparing.mutate(file)}
        />
      ) : (
        <>
          <ComparisonView comparison={comparing.data.comparison} />
          <div className={classes.marks}>
            <Button loading={takingOver.isPending} onClick={() => takeOver(comparing.data.fileId)}>
              {t('takeOver')}
            </Button>
            <Button variant="default" onClick={() => comparing.reset()}>
              {t('another')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('takeOverHint')}
            </Text>
          </div>
        </>
      )}
    </section>
  )
}
