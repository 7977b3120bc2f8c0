import { List, Stack, Text } from '@mantine/core'
import type { SystemFacts } from '../../../preload/contract/systems.ts'
import { StatusWord } from '../../ui/status-word.tsx'
import { useWords } from '../../words/use-words.ts'
import classes from './identifier-rule.module.css'

/** Which identifier the system wants of a person, with its rule; honest where nobody has documented it. */
export function IdentifierRule({ system }: { readonly system: SystemFacts }) {
  const { t, has, language } = useWords('systems')
  const { kind, maxLength, example, hint, open } = system.identifier
  const what = new Intl.ListFormat(language).format(open.map((trait) => t(`trait.${trait}`)))
  const isUndocumented = kind === 'undocumented'
  return (
    <Stack gap="sm">
      {isUndocumented ? <StatusWord tone="warning">{t('identifier.undocumented')}</StatusWord> : null}
      <Text className={classes.kind}>{t(`identifier.${system.id}`)}</Text>
      {isUndocumented ? null : (
        <Text size="sm">
          {t('identifier.example')} <code className={classes.example}>{example}</code>
        </Text>
      )}
      {has(hint) ? <Text size="sm">{t(hint)}</Text> : null}
      <List size="sm" spacing={4}>
        <List.Item>{t('rule.exact', { system: system.name })}</List.Item>
        <List.Item>{t('rule.some')}</List.Item>
        <List.Item>{t('rule.next')}</List.Item>
        {maxLength === null ? null : <List.Item>{t('rule.length', { count: maxLength })}</List.Item>}
        {open.length === 0 ? null : <List.Item>{t('rule.open', { what })}</List.Item>}
      </List>
    </Stack>
  )
}
