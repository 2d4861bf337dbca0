import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { connect as connectEncrypted } from 'node:tls'
import { fetchOutside, withDeadline } from './deadline.server.ts'
import { env } from './env.server.ts'
import { scannerAnswers, scansFiles } from './files/virus-scan.server.ts'

/** Programs that the product calls and can do without for a time: steps are taken and files accepted meanwhile. */
type Neighbour = 'scanner' | 'mailServer' | 'mailbox' | 'provider' | 'translation'

/** Milliseconds after which someone who asks about health is answered, whatever hangs. */
export const HEALTH_MS = 1_500
/** Health is public, and each look is a call to the neighbour: a result is reused for so many milliseconds. */
const FRESH_MS = 5_000

const DISCOVERY = '/.well-known/openid-configuration'

type Look = (signal: AbortSignal) => Promise<boolean>

/** Those that are set, each with a look at whether it answers. */
function lookedAt(): Map<Neighbour, Look> {
	const { SMTP_URL, IMAP_URL, OIDC_ISSUER, TRANSLATE_URL } = env
	const looks = new Map<Neighbour, Look>()
	if (scansFiles()) looks.set('scanner', scannerAnswers)
	if (SMTP_URL)
		looks.set('mailServer', (signal) => greets(mailHost(SMTP_URL, { plain: 587, secure: 465 }), signal))
	if (IMAP_URL)
		looks.set('mailbox', (signal) => greets(mailHost(IMAP_URL, { plain: 143, secure: 993 }), signal))
	if (OIDC_ISSUER) looks.set('provider', (signal) => responds(OIDC_ISSUER, DISCOVERY, signal))
	if (TRANSLATE_URL) looks.set('translation', (signal) => responds(TRANSLATE_URL, '/languages', signal))
	return looks
}

type Host = { host: string; port: number; secure: boolean }

/** The server that an address of mail names; without a port, the usual one of its protocol. */
function mailHost(url: string, ports: { plain: number; secure: number }): Host {
	const { protocol, hostname, port } = new URL(url)
	const secure = protocol === 'imaps:' || protocol === 'smtps:'
	const usual = secure ? ports.secure : ports.plain
	return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || usual, secure }
}

/** A mail server speaks first; a connection alone is accepted by the system even while the program hangs. */
async function greets({ host, port, secure }: Host, signal: AbortSignal): Promise<boolean> {
	const socket: Socket = secure
		? connectEncrypted({ host, port, servername: host })
		: connect({ host, port, signal })
	const stop = () => socket.destroy()
	signal.addEventListener('abort', stop)
	try {
		const [greeting]: [Buffer] | [] = (await once(socket, 'data')) as [Buffer]
		return /^(220|\* OK|\* PREAUTH)/.test(greeting?.toString('latin1') ?? '')
	} finally {
		signal.removeEventListener('abort', stop)
		stop()
	}
}

/** Any answer counts: what it says is for those who need it. */
const responds = (address: string, path: string, signal: AbortSignal) =>
	fetchOutside(address.replace(/\/$/, '') + path, { signal }, async (answer) => {
		await answer.body?.cancel()
		return answer.status < 500
	})

type Result = { at: number; answers: Promise<boolean>; isOver: boolean }
const results = new Map<Neighbour, Result>()

/** One look at a time, however many ask. */
function answers(name: Neighbour, look: Look): Promise<boolean> {
	const last = results.get(name)
	if (last && (!last.isOver || performance.now() - last.at < FRESH_MS)) return last.answers
	const found = withDeadline(look, HEALTH_MS)
		.catch(() => false)
		.finally(() => {
			result.isOver = true
		})
	const result: Result = { at: performance.now(), answers: found, isOver: false }
	results.set(name, result)
	return found
}

/** The neighbours that do not answer now, within `HEALTH_MS`; all are asked at the same time. */
export async function silentNeighbours(): Promise<Neighbour[]> {
	const asked = [...lookedAt()].map(async ([name, look]) => ({ name, ok: await answers(name, look) }))
	return (await Promise.all(asked)).flatMap(({ name, ok }) => (ok ? [] : [name]))
}
