import { env } from '#app/platform/env.server.ts'
import { renderCertificate } from '#app/platform/pdf/render-pdf.server.ts'
import type { CertificateTold } from './certificate.server.ts'

/** The words of a printed certificate, in its language. */
export type CertificateWords = {
	title: string
	sample: string
	lead: string
	text: string
	facts: Record<'state' | 'place' | 'dates' | 'days' | 'number' | 'code' | 'issuedOn' | 'operator', string>
	check: string
}

/** The certificate as a PDF in the language of the learner; `dateOf` writes a day as that language does. */
export function certificatePdf(
	told: CertificateTold,
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
