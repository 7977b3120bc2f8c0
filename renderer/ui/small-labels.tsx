import classes from './small-labels.module.css'

interface SmallLabelsProps {
  readonly label: string
  readonly labels: readonly string[]
}

/** The small labels of one thing, read as a list. */
export function SmallLabels({ label, labels }: SmallLabelsProps) {
  return (
    <ul className={classes.labels} aria-label={label}>
      {labels.map((text) => (
        <li key={text} className={classes.label}>
          {text}
        </li>
      ))}
    </ul>
  )
}
