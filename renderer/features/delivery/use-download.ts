import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { client } from '../../api/api.ts'
import { downloadFile } from '../../api/download.ts'

/** Saves one file of a delivery; its name is given to `mutate`. */
export function useDownload(deliveryId: string): UseMutationResult<void, Error, string> {
  return useMutation({
    mutationFn: async (name: string) => downloadFile(await client.deliveries.file({ id: deliveryId, name })),
  })
}
