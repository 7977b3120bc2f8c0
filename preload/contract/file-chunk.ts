// 384 KiB of bytes are 512 KiB of base64: small enough that neither side waits on one message
export const fileChunkBytes = 393_216
