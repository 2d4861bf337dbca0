import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { renderCertificate } from '#app/platform/pdf/render-pdf.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import type { Language } from '#workflows/languages.ts'
import { readTraining } from './find-training.server.ts'
import { findNominee } from './nominees.server.ts'

/** The content of a participant's certificate, for the State and the manager of the programme. */
export function getCertificate(actor: Actor, deliveryId: string, nomineeId: string) {
	return readAs(actor, async (read) => {
		const training = await readTraining(read, deliveryId)
		const { certificate } = await read.models((tx) => findNominee(tx, training, nomineeId))
		if (!certificate || certificate.revokedAt) throw new DomainError('not-found')
		const [state] = await read(stateOf, training)
		const language = certificate.language as Language // of its form
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

const stateOf = statement(({ stateIso3 }: { stateIso3: string }) =>
	build.selectFrom('state').where('iso3', '=', stateIso3).select('names'),
)

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16

/** Eighty random bits in letters that cannot be mistaken for each other: `ABCD-EFGH-JKLM-NPQR`. */
export const newCode = () =>
	[...randomBytes(LENGTH)]
		.map((byte) => LETTERS[byte % LETTERS.length])
		.join('')
		.replace(/.{4}(?=.)/g, '$&-')

/** Hash of a code for comparison, in normalized form. */
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

/** The certificate as a PDF in the language of the participant; `dateOf` formats a day in that language. */
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

type CheckCertificateInput = { number: string; code: string }
export type CheckedCertificate =
	| { outcome: 'genuine'; training: string; issuedAt: Date; revokedAt: Date | null }
	/** Unknown number or wrong code: which of them is not disclosed. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

const LIMIT = 30
const WINDOW = 300
/** Every response takes this long (ms), so that its time discloses nothing. */
const ANSWER_TIME = 400

/**
 * Checks a certificate: returns the training, the date of issue and whether it was revoked, but never the participant.
 * An unknown number and a wrong code get the same response, after the same work and time.
 */
export async function checkCertificate(
	address: string,
	asked: CheckCertificateInput,
	language: Language,
): Promise<CheckedCertificate> {
	if (!(await withinLimit(`certificate:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const [checked] = await Promise.all([
		withActor(systemActor, (tx) => judge(tx, asked, language)),
		pause(ANSWER_TIME),
	])
	return checked
}

/** The number in normalized form; empty where it cannot be one. */
const asNumber = (typed: string) =>
	typed
		.trim()
		.toUpperCase()
		.match(/^SOM-C-\d{4}-\d{6,9}$/)?.[0] ?? ''

async function judge(
	tx: Tx,
	{ number, code }: CheckCertificateInput,
	language: Language,
): Promise<CheckedCertificate> {
	const hash = codeHash(code)
	const kept = await tx.certificate.findUnique({ where: { number: asNumber(number) } })
	// For an unknown number, the same work is done on another certificate and its result discarded.
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
