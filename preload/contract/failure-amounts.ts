/** Details of failures that say how many or how much: written as a language writes amounts. Ports, rows, IDs and versions are names: plain digits. */
export const failureAmounts: readonly string[] = ['refused', 'limit']
