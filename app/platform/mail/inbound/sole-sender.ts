import type { ParsedMail } from 'mailparser'

/** Who wrote a letter, in small letters; null where From is there twice, names several or a group, or no address. */
export function soleSender({ headerLines, from }: ParsedMail): string | null {
	if (headerLines.filter(({ key }) => key === 'from').length !== 1) return null
	const [sender, ...others] = from?.value ?? []
	if (!sender?.address || sender.group || others.length > 0) return null
	const address = sender.address.toLowerCase()
	return /^[^\s@<>,;:"\p{Cc}]+@[^\s@<>,;:"\p{Cc}]+$/u.test(address) ? address : null
}
