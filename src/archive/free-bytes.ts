/** Give back at once the memory of bytes that have it for themselves, hundreds of MB perhaps: else it waits to be cleared away. They are empty afterwards. */
export function freeBytes({ buffer, byteLength }: Uint8Array<ArrayBuffer>): void {
  if (byteLength === buffer.byteLength) buffer.transfer(0)
}
