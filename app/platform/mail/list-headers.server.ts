import MimeNode from 'nodemailer/lib/mime-node'
import { env } from '../env.server.ts'
import type { Letter } from './letter.ts'
import { mailToken } from './mail-token.server.ts'
import { oneLine } from './mailbox.ts'

/** As it stands: nothing in it is to be encoded any more. */
const prepared = (value: string, foldLines: boolean) => ({ prepared: true, foldLines, value })

/** Where somebody switches off the kind of a letter, without signing in. */
const switchOffAddress = (id: string) => `${env.APP_URL}/mail/off/${mailToken('off', id)}`

/**
 * What kind of letter it is (RFC 2919), and how its reader gets rid of the kind (RFC 2369). The one click (RFC 8058)
 * is offered where the address is https, as it must be.
 */
export function listHeaders({ id, kind, kindName, mayBeSwitchedOff }: Letter) {
	return {
		'List-Id': prepared(listId(kind, oneLine(kindName, 'a kind')), true),
		// Not folded: the only place for it is before the address, and not every program looks on the next line.
		...(mayBeSwitchedOff && { 'List-Unsubscribe': prepared(`<${switchOffAddress(id)}>`, false) }),
		...(mayBeSwitchedOff && env.APP_URL.startsWith('https:') && oneClick),
	}
}

const oneClick = { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** A phrase and a name in angle brackets, which is how addresses are written too. */
function listId(kind: string, phrase: string) {
	const address = `${kind}.notices.${new URL(env.APP_URL).hostname}`
	return MimeNode.encodeHeaderValue('To', { name: phrase, address })
}
