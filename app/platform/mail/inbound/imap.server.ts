import { setTimeout as pauseFor } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { connectMs, longer, neighbourMs } from '#app/platform/deadline.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import type { Take } from './lmtp.server.ts'
import { MAX_LETTER } from './parse.server.ts'

const megabyte = 1024 * 1024
const limits = {
	maxLiteralSize: MAX_LETTER + megabyte,
	maxResponseSize: MAX_LETTER + 2 * megabyte,
	maxLineLength: megabyte,
}

/**
 * Takes in the unread e-mails of the mailbox at `url` (imap or imaps), one after the other until `isOver`, and moves
 * each to the folder Processed or Refused, or marks it as read if there is no such folder. Rejects if the server or the
 * database is away; the remaining e-mails stay unread. Returns the number of e-mails.
 */
export async function readMailbox(url: string, take: Take, isOver: () => boolean): Promise<number> {
	const { client, folder } = clientFor(new URL(url))
	client.on('error', () => {}) // pending calls reject with the error
	const whole = setTimeout(() => client.close(), longer.mailbox)
	try {
		await client.connect()
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
		clearTimeout(whole)
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
		connectionTimeout: connectMs(),
		greetingTimeout: neighbourMs(),
		socketTimeout: neighbourMs(),
		logger: false,
		disableAutoIdle: true,
		// The password is never sent without encryption.
		...(!secure && !isHere && { doSTARTTLS: true }),
	})
	return { client, folder: decodeURIComponent(pathname.slice(1)) || 'INBOX' }
}

async function takeOne(client: ImapFlow, uid: number, take: Take): Promise<boolean> {
	const range = String(uid)
	const part = { source: { start: 0, maxLength: MAX_LETTER + 1 } }
	const found = await client.fetchOne(range, part, { uid: true })
	const raw = found ? found.source : undefined
	if (!raw) return false // another program removed it meanwhile
	const { outcome } = await take(raw, { from: null, to: [] })
	await client.messageFlagsAdd(range, ['\\Seen'], { uid: true })
	await moveTo(client, range, outcome === 'refused' ? 'Refused' : 'Processed')
	return true
}

/** An e-mail that cannot be moved is marked as read, which is enough. */
async function moveTo(client: ImapFlow, range: string, folder: string) {
	try {
		await client.mailboxCreate([folder])
		await client.messageMove(range, [folder], { uid: true })
	} catch {
		if (!client.usable) throw new Error('The mailbox is away')
	}
}

const PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 10 * 60_000
/** One worker at a time reads the mailbox; its lease ends before the next one begins. */
const TURN_SECONDS = 25
const WORK_MS = 20_000

/** Reads the mailbox now and every half minute until `stop`; less often while it or the database is away. */
export function pollMailbox(url: string, take: Take) {
	let stopped = false
	let failed = 0
	let timer: NodeJS.Timeout | undefined
	let under: Promise<void> = Promise.resolve()

	async function round() {
		try {
			const until = performance.now() + WORK_MS
			if (await withinLimit('mailbox:turn', 1, TURN_SECONDS))
				await readMailbox(url, take, () => stopped || performance.now() > until)
			failed = 0
		} catch (error) {
			failed += 1
			log.warn({ err: error }, 'mailbox not read')
		}
		const pause = Math.min(PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS)
		if (!stopped) timer = setTimeout(begin, pause)
	}
	function begin() {
		under = round()
	}
	begin()
	return {
		stop() {
			stopped = true
			clearTimeout(timer)
			// An interrupted round is completed by the next one.
			return Promise.race([under, pauseFor(5_000, undefined, { ref: false })])
		},
	}
}
