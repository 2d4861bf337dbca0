import { createTransport } from 'nodemailer'
import { newId } from '#app/platform/ids.server.ts'
import { composeMail } from '#app/platform/mail/compose.server.ts'
import type { Letter } from '#app/platform/mail/letter.ts'

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** An e-mail about a step, with the given differences. */
export const aLetter = (more: Partial<Letter> = {}): Letter => ({
	id: newId(),
	requestId: newId(),
	language: 'en',
	kind: 'progress',
	kindName: 'Progress of requests',
	subject: 'Need on hold – TA-2026-0042',
	html: '<p>Sample</p>',
	text: 'Sample',
	to: { name: 'Ama Boateng', address: 'a.boateng@immigration.gh.example' },
	mayBeSwitchedOff: true,
	mayBeAnswered: true,
	...more,
})

/** Returns an e-mail as sent to the mail server, byte for byte, with its envelope. */
export async function sealedLetter(letter: Letter) {
	const { message, envelope } = await transport.sendMail(await composeMail(letter))
	const raw = message as Buffer // with `buffer`, above
	const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString()
	return { raw, head, envelope }
}

/** Returns the lines of one header field, unchanged; empty if there are none. */
export const fieldLines = (head: string, name: string) =>
	head.match(new RegExp(`^${name}:.*(?:\r\n[ \t].*)*`, 'im'))?.[0].split('\r\n') ?? []
