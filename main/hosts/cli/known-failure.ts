import { Failure, type FailureData, failures } from '../../../preload/contract/failure.ts'

/** The failure of the closed list behind what was thrown: thrown here, or come back from a call. Null for anything else. */
export function knownFailure(error: unknown): FailureData | null {
  if (error instanceof Failure) return { code: error.code, details: { ...error.details } }
  if (!(error instanceof Error) || !('code' in error) || !('data' in error)) return null
  const { code } = error
  if (!isFailureCode(code)) return null
  const details = failures[code].safeParse(error.data)
  return details.success ? { code, details: { ...details.data } } : null
}

/** A failure that came as data, to be thrown. */
export function failureError({ code, details }: FailureData): Error {
  return Object.assign(new Error(code), { code, data: details })
}

function isFailureCode(code: unknown): code is keyof typeof failures {
  return typeof code === 'string' && Object.hasOwn(failures, code)
}
