import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { type Actor, type Language, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { renderCertificate } from '#app/platform/pdf/render-pdf.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { findTraining, inTraining, recordLedger, requireManager, saveCourse } from './find-training.server.ts'
import { findNominee } from './nominees.server.ts'

/** All that stands on the certificate of one learner, for the State and the manager of the programme. */
export function getCertificate(actor: Actor, deliveryId: string, nomineeId: string) {
	return withActor(actor, async (tx) => {
		const training = await findTraining(tx, actor, deliveryId)
		const { certificate } = await findNominee(tx, training, nomineeId)
		if (!certificate || certificate.revokedAt) throw new DomainError('not-found')
		const state = await tx.state.findUnique({ where: { iso3: training.stateIso3 }, select: { names: true } })
		const language = certificate.language as Language
		const { days } = training.course
		return {
			number: certificate.number,
			code: certificate.code,
			name: certificate.name,
			language,
			issuedOn: certificate.issuedAt,
			state: textIn(state?.names, language) || training.stateIso3,
			programme: textIn(training.programme.titles, language),
			from: days[0] ?? null,
			to: days.at(-1) ?? null,
			days: days.length,
			place: String(training.record.reschedule?.place ?? training.record.callForNominations?.place ?? ''),
		}
	})
}
export type CertificateFacts = Awaited<ReturnType<typeof getCertificate>>

/** Takes a certificate back, with the reason; whoever checks it is told so from now on. */
export function revokeCertificate(actor: Actor, deliveryId: string, nomineeId: string, reason: string) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training)
		const { certificate } = await findNominee(tx, training, nomineeId)
		if (!certificate) throw new DomainError('not-found')
		if (certificate.revokedAt) throw new DomainError('conflict', 'impossible')
		await tx.certificate.update({ where: { id: certificate.id }, data: { revokedAt: now(), reason } })
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'certificate.revoked', { number: certificate.number, reason })
	})
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16

/** Eighty bits that cannot be guessed, in letters that cannot be mistaken for each other: `ABCD-EFGH-JKLM-NPQR`. */
export const newCode = () =>
	[...randomBytes(LENGTH)]
		.map((byte) => LETTERS[byte % LETTERS.length])
		.join('')
		.replace(/.{4}(?=.)/g, '$&-')

/** What is kept of a code to compare it with: however it was typed. */
export const codeHash = (code: string) =>
	createHash('sha256')
		.update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
		.digest('hex')

/** The words of a printed certificate, in its language. */
type CertificateWords = {
	title: string
	sample: string
	lead: string
	text: string
	facts: Record<'state' | 'place' | 'dates' | 'days' | 'number' | 'code' | 'issuedOn' | 'operator', string>
	check: string
}

/** The certificate as a PDF in the language of the learner; `dateOf` writes a day as that language does. */
export function certificatePdf(
	told: CertificateFacts,
	words: CertificateWords,
	dateOf: (day: Date) => string,
) {
	const { from, to, days, place } = told
	const dates = [from, to].flatMap((day) => (day ? [dateOf(new Date(day))] : []))
	return renderCertificate({
		language: told.language,
		title: words.title,
		mark: env.SAMPLE_WORLD ? words.sample : null,
		lead: words.lead,
		name: told.name,
		text: words.text,
		training: told.programme,
		facts: [
			{ label: words.facts.state, value: told.state },
			{ label: words.facts.number, value: told.number, code: true },
			{ label: words.facts.dates, value: [...new Set(dates)].join(' – ') },
			{ label: words.facts.code, value: told.code, code: true },
			{ label: words.facts.days, value: String(days), code: true },
			{ label: words.facts.issuedOn, value: dateOf(told.issuedOn) },
			{ label: words.facts.place, value: place },
			{ label: words.facts.operator, value: env.OPERATOR_NAME },
		],
		check: words.check,
		address: `${env.APP_URL}/certificates/verify`,
	})
}

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
