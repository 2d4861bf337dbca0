import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { isAhead } from '#app/platform/clock.server.ts'
import { env } from '#app/platform/env.server.ts'

const LIFE_MS = 5 * 60_000

/** The target of a link: the kind of file, and the ids that identify it. */
export type Linked = { kind: 'attachment' | 'deliveryFile'; of: string; file: string }
type Viewer = { id: string; session?: { id: string } | undefined }

const key = () => Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'links to files, 1', 32))
const signatureOf = (payload: string) => createHmac('sha256', key()).update(payload).digest('base64url')

/**
 * Returns a token for a file, valid for five minutes in one session of one viewer. Access is checked again when it is
 * used.
 */
export function fileToken({ kind, of, file }: Linked, viewer: Viewer): string {
	const parts = [kind, of, file, viewer.id, viewer.session?.id ?? '', Date.now() + LIFE_MS]
	const payload = Buffer.from(JSON.stringify(parts)).toString('base64url')
	return `${payload}.${signatureOf(payload)}`
}

/** Returns the target of a token; null if it is forged, expired or belongs to another person. */
export function linkedBy(token: string, viewer: Viewer): Linked | null {
	const [payload = '', signature = '', more] = token.split('.')
	const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(payload))]
	if (more !== undefined || given.length !== right.length || !timingSafeEqual(given, right)) return null
	const [kind, of, file, viewerId, sessionId, until] = JSON.parse(
		Buffer.from(payload, 'base64url').toString(),
	)
	const isTheirs = viewerId === viewer.id && sessionId === (viewer.session?.id ?? '')
	return isTheirs && isAhead(until, LIFE_MS, new Date()) ? { kind, of, file } : null
}
