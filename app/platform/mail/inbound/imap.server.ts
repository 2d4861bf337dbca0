import { ImapFlow } from 'imapflow'
import type { Take } from './lmtp.server.ts'
import { MAX_LETTER } from './parse.server.ts'

const megabyte = 1024 * 1024
const limits = {
	connectionTimeout: 20_000,
	greetingTimeout: 15_000,
	socketTimeout: 60_000,
	maxLiteralSize: MAX_LETTER + megabyte,
	maxResponseSize: MAX_LETTER + 2 * megabyte,
	maxLineLength: megabyte,
}

/**
 * Takes in what nobody has read yet in the mailbox at `url` (imap or imaps), one letter after the other until `isOver`,
 * and sets each aside: in the folder Processed or Refused, or marked as read where there is no such folder. Rejects when
 * the server or the database is away; what was not taken in stays unread. Answers how many letters were.
 */
export async function readMailbox(url: string, take: Take, isOver: () => boolean): Promise<number> {
	const { client, folder } = clientFor(new URL(url))
	client.on('error', () => {}) // what is under way rejects with it
	await client.connect()
	try {
		await client.mailboxOpen(folder)
		const unread = (await client.search({ seen: false }, { uid: true })) || []
		let taken = 0
		for (const uid of unread) {
			if (isOver()) break
			if (await takeOne(client, uid, take)) taken += 1
		}
		await client.logout()
		return taken
	} finally {
		client.close()
	}
}

function clientFor({ protocol, hostname, port, username, password, pathname }: URL) {
	const secure = protocol === 'imaps:'
	const isHere = /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)
	const client = new ImapFlow({
		host: hostname.replace(/^\[|\]$/g, ''),
		port: Number(port) || (secure ? 993 : 143),
		secure,
		auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
		...limits,
		logger: false,
		disableAutoIdle: true,
		// The password goes over no line in the clear.
		...(!secure && !isHere && { doSTARTTLS: true }),
	})
	return { client, folder: decodeURIComponent(pathname.slice(1)) || 'INBOX' }
}

async function takeOne(client: ImapFlow, uid: number, take: Take): Promise<boolean> {
	const range = String(uid)
	const part = { source: { start: 0, maxLength: MAX_LETTER + 1 } }
	const found = await client.fetchOne(range, part, { uid: true })
	const raw = found ? found.source : undefined
	if (!raw) return false // another program took it away meanwhile
	const { outcome } = await take(raw, { from: null, to: [] })
	await client.messageFlagsAdd(range, ['\\Seen'], { uid: true })
	await moveTo(client, range, outcome === 'refused' ? 'Refused' : 'Processed')
	return true
}

/** A letter that cannot be moved stays where it is: it is marked as read, which is enough. */
async function moveTo(client: ImapFlow, range: string, folder: string) {
	try {
		await client.mailboxCreate([folder])
		await client.messageMove(range, [folder], { uid: true })
	} catch {
		if (!client.usable) throw new Error('The mailbox is away')
	}
}
