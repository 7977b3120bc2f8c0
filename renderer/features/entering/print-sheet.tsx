import { Portal } from '@mantine/core'
import { useEffect } from 'react'
import classes from './print-sheet.module.css'

export interface Sheet {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

interface PrintSheetProps {
  readonly sheet: Sheet
  readonly onPrinted: () => void
}

/** A table on paper and nothing else of the window; never seen on the screen. Asks for the printer as soon as it is there. */
export function PrintSheet({ sheet, onPrinted }: PrintSheetProps) {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [onPrinted])
  return (
    // a child of the body itself: print styles hide all its other children
    <Portal target={document.body}>
      <section className={classes.sheet}>
        <h1 className={classes.title}>{sheet.title}</h1>
        <table className={classes.table}>
          <thead>
            <tr>
              {sheet.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((cells) => (
              <tr key={cells.join('\t')}>
                {cells.map((cell, place) => (
                  <td key={sheet.header[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Portal>
  )
}
