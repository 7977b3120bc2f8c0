import { Text } from '@mantine/core'
import classes from './said-text.module.css'

interface SaidTextProps {
  /** Lines are paragraphs; a name between ‹ and › is one that another product prints. */
  readonly text: string
}

/** Text of one paragraph. Names of buttons in other products stand apart, as they are printed there. */
export function SaidLine({ text }: SaidTextProps) {
  const parts = text.split(/[‹›]/)
  // every second part stood between the marks
  return parts.map((part, place) =>
    place % 2 === 1 ? (
      <span key={`${place} ${part}`} className={classes.foreign} translate="no">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

/** What a step says, paragraph by paragraph, in the size of what is around it. */
export function SaidText({ text }: SaidTextProps) {
  return text.split('\n').map((line) => (
    <Text key={line} inherit className={classes.line}>
      <SaidLine text={line} />
    </Text>
  ))
}

/** Steps to be done one after the other in another product, one a line. */
export function SaidSteps({ text }: SaidTextProps) {
  return (
    <ol className={classes.steps}>
      {text.split('\n').map((line) => (
        <li key={line}>
          <SaidLine text={line} />
        </li>
      ))}
    </ol>
  )
}
