import classes from './print-letter.module.css'

/** Prints a letter alone, without the window around it. */
export function printLetter({ subject, body }: { readonly subject: string; readonly body: string }, language: string) {
  const paper = document.createElement('div')
  paper.className = classes.paper ?? ''
  paper.lang = language
  const head = document.createElement('h1')
  head.textContent = subject
  const text = document.createElement('p')
  text.textContent = body
  paper.append(head, text)
  document.body.append(paper)
  document.documentElement.classList.add(classes.printing ?? '')
  const end = () => {
    paper.remove()
    document.documentElement.classList.remove(classes.printing ?? '')
  }
  window.addEventListener('afterprint', end, { once: true })
  window.print()
}
