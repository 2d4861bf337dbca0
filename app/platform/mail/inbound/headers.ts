import type { ParsedMail } from 'mailparser'

/** Returns all lines of one header as text, in lower case for comparison; '' if there are none. */
export function header(mail: ParsedMail, name: string): string {
	const lines = mail.headerLines.filter(({ key }) => key === name)
	return lines
		.map(({ line }) =>
			line
				.slice(line.indexOf(':') + 1)
				.replace(/\s+/g, ' ')
				.trim()
				.toLowerCase(),
		)
		.join(' ')
}

export const hasHeader = (mail: ParsedMail, ...names: readonly string[]) =>
	mail.headerLines.some(({ key }) => names.includes(key))

/** Returns the address in From, in lower case; '' if there is none. */
export const fromAddress = (mail: ParsedMail) => mail.from?.value[0]?.address?.toLowerCase() ?? ''

const MOST = 200_000

/**
 * Returns the whole e-mail as received, truncated, without the soft line breaks of quoted-printable, so that quotes can
 * be found.
 */
export const asCame = (raw: Buffer) =>
	raw
		.subarray(0, MOST)
		.toString('latin1')
		.replace(/=\r?\n/g, '')

/** Returns the readable text of the e-mail, truncated. */
export const asRead = (mail: ParsedMail) => (mail.text ?? '').slice(0, MOST)
