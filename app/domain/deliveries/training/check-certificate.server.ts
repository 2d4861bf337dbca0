import { setTimeout as pause } from 'node:timers/promises'
import { textIn } from '#app/domain/core/words-of.server.ts'
import { type Language, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { codeHash } from './certificate-code.server.ts'

type Asked = { number: string; code: string }
export type CheckedCertificate =
	| { outcome: 'genuine'; training: string; issuedAt: Date; revokedAt: Date | null }
	/** No such number, or another code: which of them is not told. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

const LIMIT = 30
const WINDOW = 300
/** Every answer takes this long, so that the time tells no more than the words. */
const ANSWER_TIME = 400

/**
 * Whether a certificate is genuine: what the training was, when it was issued and whether it was taken back. Whose it
 * is, is not told. A number that does not exist and a wrong code get one answer, after the same work and time.
 */
export async function checkCertificate(
	address: string,
	asked: Asked,
	language: Language,
): Promise<CheckedCertificate> {
	if (!(await withinLimit(`certificate:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const [checked] = await Promise.all([
		withActor(systemActor, (tx) => judge(tx, asked, language)),
		pause(ANSWER_TIME),
	])
	return checked
}

/** The number as it is kept, however it was typed; nothing where it can be none. */
const asNumber = (typed: string) =>
	typed
		.trim()
		.toUpperCase()
		.match(/^SOM-C-\d{4}-\d{6,9}$/)?.[0] ?? ''

async function judge(tx: Tx, { number, code }: Asked, language: Language): Promise<CheckedCertificate> {
	const hash = codeHash(code)
	const kept = await tx.certificate.findUnique({ where: { number: asNumber(number) } })
	// Where there is none, the work is done on another one and its result thrown away.
	const examined = kept ?? (await tx.certificate.findFirst())
	const delivery = await tx.delivery.findUnique({
		where: { id: examined?.deliveryId ?? '' },
		select: { programme: { select: { titles: true } } },
	})
	if (!kept || kept.codeHash !== hash) return { outcome: 'unknown' }
	return {
		outcome: 'genuine',
		training: textIn(delivery?.programme.titles, language),
		issuedAt: kept.issuedAt,
		revokedAt: kept.revokedAt,
	}
}
