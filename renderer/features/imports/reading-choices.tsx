import { Group, NativeSelect, Text } from '@mantine/core'
import type { ImportPreview, ReadOptions } from '../../../preload/contract/imports.ts'
import { useWords } from '../../words/use-words.ts'
import { hasEitherOrder } from './date-evidence.ts'

interface ReadingChoicesProps {
  readonly preview: ImportPreview
  readonly onOptions: (change: ReadOptions) => void
}

type Encoding = NonNullable<ReadOptions['encoding']>
type Delimiter = NonNullable<ReadOptions['delimiter']>

const encodings = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (ANSI)' },
  { value: 'utf-16le', label: 'UTF-16 LE' },
  { value: 'utf-16be', label: 'UTF-16 BE' },
] as const satisfies readonly { value: Encoding; label: string }[]

const delimiters = [
  { value: ';', name: 'delimiter.semicolon' },
  { value: ',', name: 'delimiter.comma' },
  { value: '\t', name: 'delimiter.tab' },
  { value: '|', name: 'delimiter.bar' },
] as const satisfies readonly { value: Delimiter; name: string }[]

/** What was found out about the file, each to be corrected. */
export function ReadingChoices({ preview, onOptions }: ReadingChoicesProps) {
  const { t } = useWords('imports')
  const { kind, encoding, delimiter, sheet, sheets, headerRow, dateOrder, stream } = preview
  // a file whose dates allow only one reading raises no question
  const asksOrder = dateOrder !== 'unknown' || hasEitherOrder(preview)
  const hasDates = (stream === 'employees' || stream === 'states') && asksOrder
  return (
    <Group gap="md" align="flex-end">
      {kind === 'csv' ? (
        <>
          <NativeSelect
            label={t('encoding')}
            value={encoding ?? 'utf-8'}
            data={[...encodings]}
            onChange={({ currentTarget }) =>
              onOptions({ encoding: encodings.find(({ value }) => value === currentTarget.value)?.value })
            }
          />
          <NativeSelect
            label={t('delimiter')}
            value={delimiter ?? ';'}
            data={delimiters.map(({ value, name }) => ({ value, label: t(name) }))}
            onChange={({ currentTarget }) =>
              onOptions({
                delimiter: delimiters.find(({ value }) => value === currentTarget.value)?.value,
                // other columns: what they stand for is found out anew
                columns: undefined,
              })
            }
          />
        </>
      ) : (
        <NativeSelect
          label={t('sheet')}
          value={sheet ?? ''}
          data={[...sheets]}
          onChange={({ currentTarget }) => onOptions({ sheet: currentTarget.value, columns: undefined })}
        />
      )}
      {hasDates ? (
        <NativeSelect
          label={t('dateOrder')}
          value={dateOrder}
          data={[
            ...(dateOrder === 'unknown' ? [{ value: 'unknown', label: t('dateOrder.unknown') }] : []),
            { value: 'dayFirst', label: t('dateOrder.dayFirst') },
            { value: 'monthFirst', label: t('dateOrder.monthFirst') },
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'dayFirst' || value === 'monthFirst') onOptions({ dateOrder: value })
          }}
        />
      ) : null}
      <Text size="sm" pb={8}>
        {t('headerRow')}: {headerRow === 0 ? t('noHeader') : t('row', { row: String(headerRow) })}
      </Text>
    </Group>
  )
}
