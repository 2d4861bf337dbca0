import { env } from '../../env.server.ts'
import type { ArrivedMail } from './classify.ts'
import { fromAddress, header } from './headers.ts'

/** A letter that passed more servers than this runs in circles (RFC 5321, 6.3 asks for a large figure). */
const MOST_SERVERS = 30

/** Whether we wrote it ourselves, or it has been here before. */
export function isLoop({ mail, returnPath }: ArrivedMail): boolean {
	const host = new URL(env.APP_URL).hostname
	const senders = [fromAddress(mail), header(mail, 'sender'), returnPath?.toLowerCase() ?? '']
	const passed = mail.headerLines.filter(({ key }) => key === 'received').length
	return (
		passed > MOST_SERVERS ||
		senders.some(isOurs) ||
		ownId(host).test(header(mail, 'message-id')) ||
		header(mail, 'list-id').endsWith(`.${host}>`) ||
		ownAddresses().some((own) => header(mail, 'x-loop').includes(own))
	)
}

const ownAddresses = () =>
	[env.MAIL_FROM, env.MAIL_REPLY_TO].flatMap((address) => address?.toLowerCase() ?? [])

/** One of our mailboxes, with or without a detail behind the plus. */
function isOurs(sender: string) {
	const address = sender.match(/[^\s<>"@]{1,64}@[^\s<>"@]{1,255}/)?.[0] ?? ''
	return ownAddresses().includes(address.replace(/\+[^@]*@/, '@'))
}

/** Not any letter of that host: people may have their addresses there. */
const ownId = (host: string) => new RegExp(`^<(request\\.)?[0-9a-f-]{36}@${host.replaceAll('.', '\\.')}>$`)
