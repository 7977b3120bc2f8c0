import classes from './activities.module.css'

/** A colour and its digits, so that it is told without being seen. */
export function ColourSwatch({ colour }: { readonly colour: string }) {
  return (
    <span className={classes.colour}>
      <span className={classes.swatch} style={{ background: colour }} />
      <span className={classes.hex}>{colour}</span>
    </span>
  )
}
