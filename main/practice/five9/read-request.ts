import { SaxesParser } from 'saxes'

/** An element of a request. */
export interface RequestElement {
  readonly name: string
  readonly text: string
  readonly children: readonly RequestElement[]
}

/** A request that is no proper envelope for this service. */
export class EnvelopeRefused extends Error {}

const soap = 'http://schemas.xmlsoap.org/soap/envelope/'

interface Open {
  readonly name: string
  readonly children: RequestElement[]
  text: string
}

/**
 * Reads an envelope as strictly as the schema of the service says: SOAP 1.1, one operation of the service's namespace with a prefix,
 * everything below it without namespace and prefix. Throws `EnvelopeRefused`.
 */
export function readRequest(text: string, namespace: string): RequestElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  let depth = 0
  let found: RequestElement | undefined
  parser.on('doctype', () => {
    throw new EnvelopeRefused('DOCTYPE is not allowed in a SOAP message')
  })
  parser.on('opentag', ({ local, prefix, uri, attributes }) => {
    depth++
    if (depth === 1 && (local !== 'Envelope' || uri !== soap)) throw new EnvelopeRefused(`No SOAP envelope: ${local}`)
    if (depth === 2 && (uri !== soap || (local !== 'Header' && local !== 'Body')))
      throw new EnvelopeRefused(`Unexpected ${local} in the envelope`)
    if (depth === 3 && (uri !== namespace || prefix === '' || found !== undefined || open.length > 0))
      throw new EnvelopeRefused(`Cannot find dispatch method for {${uri}}${local}`)
    if (depth > 3 && (uri !== '' || prefix !== ''))
      throw new EnvelopeRefused(
        `unexpected element (uri:"${uri}", local:"${local}"). Expected elements are unqualified`,
      )
    const strange = Object.values(attributes).find((attribute) => depth > 2 && attribute.prefix !== 'xmlns')
    if (strange !== undefined) throw new EnvelopeRefused(`unexpected attribute ${strange.name}`)
    if (depth > 2) open.push({ name: local, children: [], text: '' })
  })
  parser.on('text', (piece) => {
    const top = open.at(-1)
    if (top !== undefined) top.text += piece
  })
  parser.on('closetag', () => {
    depth--
    const closed = open.pop()
    if (closed === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) found = closed
    else parent.children.push(closed)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    throw error instanceof EnvelopeRefused
      ? error
      : new EnvelopeRefused("Couldn't create SOAP message: XML is not well formed")
  }
  if (found === undefined) throw new EnvelopeRefused('The body holds no operation')
  return found
}
