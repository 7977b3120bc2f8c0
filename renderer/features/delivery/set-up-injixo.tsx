import { Group, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './delivery.module.css'
import { schemaSettings } from './schema-settings.ts'

/** What to choose in injixo's form so that it reads the files, named as injixo prints it, to follow or to copy. */
export function SetUpInjixo({ zone }: { readonly zone: string }) {
  const { t } = useWords('delivery')
  const heading = useId()
  const settings = schemaSettings(zone).map(({ label, choice }, place) => ({
    key: `${place} ${label}`,
    label: t(label),
    choice: 'word' in choice ? t(choice.word) : choice.text,
  }))
  const asText = settings.map(({ label, choice }) => `${label}: ${choice}`).join('\n')
  return (
    <section aria-labelledby={heading} className={classes.card}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h4" id={heading}>
          {t('setUp')}
        </Title>
        <CopyButton value={asText} what={t('setUpList')} />
      </Group>
      <Text size="sm" mt={4} mb="xs">
        {t('setUpHint')}
      </Text>
      <Text size="sm" mb="xs">
        <b className={classes.foreign}>{t('csv.section')}</b> › <b className={classes.foreign}>{t('csv.create')}</b>
      </Text>
      <dl className={classes.settings}>
        {settings.map(({ key, label, choice }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{choice}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" mt="xs">
        <b className={classes.foreign}>{t('csv.saveSchema')}</b>
      </Text>
    </section>
  )
}
