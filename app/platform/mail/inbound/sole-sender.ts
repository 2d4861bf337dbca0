import { domainToASCII } from 'node:url'
import type { ParsedMail } from 'mailparser'

/** Who wrote a letter; null where From is there twice, names several or a group, or no address. */
export function soleSender({ headerLines, from }: ParsedMail): string | null {
	if (headerLines.filter(({ key }) => key === 'from').length !== 1) return null
	const [sender, ...others] = from?.value ?? []
	if (!sender?.address || sender.group || others.length > 0) return null
	return comparable(sender.address)
}

// U+212A and U+212B become a common letter in small letters, and are nobody's.
const address = /^[^\s@<>,;:"\p{Cc}\u212a\u212b]+@[^\s@<>,;:"\p{Cc}]+$/u

/** An address in small letters, its domain as the network writes it (RFC 5891); null for what is none. */
export function comparable(given: string): string | null {
	if (!address.test(given)) return null
	const at = given.lastIndexOf('@')
	const domain = domainToASCII(given.slice(at + 1))
	return domain ? `${given.slice(0, at).toLowerCase()}@${domain}` : null
}
