import { domainToASCII } from 'node:url'

/** An address for mail, with the name of whose it is, if that is known. */
export interface Mailbox {
  name: string
  address: string
}

/** A mail address with its domain in ASCII; undefined where a text is none. The forms with quotation marks or an address in digits are not taken. */
export function asAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const host = text.slice(at + 1)
  if (at < 1 || local.length > 64 || host.length > 253) return undefined
  if (!/^[^\s\p{C}@<>()[\]\\,;:"]+$/u.test(local) || /^\.|\.$|\.\./.test(local)) return undefined
  const domain = domainToASCII(host)
  const labels = domain.split('.')
  return labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label))
    ? `${local}@${domain}`
    : undefined
}

/** An address as all its spellings have it: servers take upper and lower case for the same. */
export const sameAddress = (address: string): string => address.toLowerCase()

/** `Name <address>`, or an address alone; undefined where a text is neither. */
export function asMailbox(text: string): Mailbox | undefined {
  const { name, address = text.trim() } = /^(?<name>[^<>]*)<(?<address>[^<>]*)>\s*$/.exec(text)?.groups ?? {}
  const found = asAddress(address.trim())
  return found === undefined ? undefined : { name: asName(name ?? ''), address: found }
}

/** A name without the quotation marks around it: one line of at most 100 characters that no mail program takes for an encoded one. */
export const asName = (text: string): string =>
  text
    .slice(0, 1000)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('=?', '= ?')
    .slice(0, 100)
    .toWellFormed()
    .trim()
