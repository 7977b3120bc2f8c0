import * as z from 'zod'

/** A name that a system gave: one line, as long as injixo takes it. Kept to the letter unless it is said to be trimmed. */
export const ExternalText = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[^\r\n\u2028\u2029]*$/)
