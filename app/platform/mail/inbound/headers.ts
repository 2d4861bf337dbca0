import type { ParsedMail } from 'mailparser'

/** All lines of one header as text, lower-cased for comparing; '' where there is none. */
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

/** The address in From, in small letters; '' where there is none. */
export const fromAddress = (mail: ParsedMail) => mail.from?.value[0]?.address?.toLowerCase() ?? ''

const MOST = 200_000

/** The whole letter as it came, cut, with the line ends of quoted-printable taken out: what is quoted is found in it. */
export const asCame = (raw: Buffer) =>
	raw
		.subarray(0, MOST)
		.toString('latin1')
		.replace(/=\r?\n/g, '')

/** What somebody who opens the letter reads, cut. */
export const asRead = (mail: ParsedMail) => (mail.text ?? '').slice(0, MOST)
