import { Checkbox } from '@mantine/core'
import { CopyButton } from '../ui/copy-button.tsx'
import classes from './copy-texts.module.css'
import { SaidLine } from './said-text.tsx'

export interface TextToCopy {
  readonly id: string
  /** What has to be done with it: `Create the shared folder`. */
  readonly label: string
  readonly hint: string | undefined
  /** To the letter, as the other product wants it. */
  readonly value: string
}

interface CopyTextsProps {
  readonly label: string
  readonly texts: readonly TextToCopy[]
  readonly ticked: ReadonlySet<string>
  readonly onTick: (id: string, isTicked: boolean) => void
}

/** Texts that another product wants to the letter, each with a tick for what is done and a button that copies it. */
export function CopyTexts({ label, texts, ticked, onTick }: CopyTextsProps) {
  return (
    <ul className={classes.texts} aria-label={label}>
      {texts.map(({ id, label, hint, value }) => (
        <li key={id} className={classes.text}>
          <Checkbox
            label={<SaidLine text={label} />}
            description={hint === undefined ? undefined : <SaidLine text={hint} />}
            checked={ticked.has(id)}
            onChange={(event) => onTick(id, event.currentTarget.checked)}
          />
          <span className={classes.exact}>
            <code className={classes.value} translate="no">
              {value}
            </code>
            <CopyButton value={value} what={value} />
          </span>
        </li>
      ))}
    </ul>
  )
}
