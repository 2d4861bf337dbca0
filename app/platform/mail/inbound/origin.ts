import { env } from '../../env.server.ts'
import { noticeOfToken } from '../mail-token.server.ts'
import type { ArrivedMail, Origin } from './classify.ts'
import { readDeliveryStatus } from './dsn.ts'
import { asCame, asRead, header } from './headers.ts'

const token = /\+b-([a-z2-7]{42})@/gi
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const MOST = 20

/** The letter of ours that is meant: by the address it came to, else by what is quoted of it. */
export function originOf({ raw, mail, recipients }: ArrivedMail): Origin {
	const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'to'].map((name) => header(mail, name))
	const came = asCame(raw)
	const read = asRead(mail)
	const tokens = [...recipients, ...delivered, came, read].flatMap((text) =>
		[...text.matchAll(token)].slice(0, MOST),
	)
	const envelopeId = readDeliveryStatus(came).envelopeId ?? ''
	const proven = [...tokens.map((found) => found[1]), envelopeId]
		.map((found) => noticeOfToken('bounce', found ?? ''))
		.find(Boolean)
	return { proven: proven ?? null, said: said(`${came}\n${read}`, envelopeId) }
}

/** Our Message-IDs, and the envelope's own id, in what came back. */
function said(text: string, envelopeId: string): string[] {
	const host = new URL(env.APP_URL).hostname.replaceAll('.', '\\.')
	const ours = new RegExp(`(?<![\\w.])(${uuid.source})@${host}(?![\\w.-])`, 'gi')
	const named = [...text.matchAll(ours)].slice(0, MOST).flatMap((found) => found[1]?.toLowerCase() ?? [])
	const inEnvelope = new RegExp(`^${uuid.source}$`, 'i').test(envelopeId) ? [envelopeId.toLowerCase()] : []
	return [...new Set([...inEnvelope, ...named])]
}
