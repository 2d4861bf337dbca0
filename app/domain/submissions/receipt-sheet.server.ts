import { env } from '#app/platform/env.server.ts'
import { inGroups, utc } from '#app/platform/pdf/printable.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import type { ReceiptFacts } from './receipt.server.ts'

/** The words of the printed receipt, in its language. */
export type SheetWords = {
	title: string
	sample: string
	lead: string
	facts: Record<
		'reference' | 'state' | 'authority' | 'needs' | 'filedAt' | 'sha256' | 'keyId' | 'operator',
		string
	>
	check: { title: string; text: string }
	signed: { title: string; text: string }
	noPromise: string
}

/** The receipt as a PDF in the language of the submission. */
export function receiptPdf(told: ReceiptFacts, words: SheetWords): Promise<Buffer> {
	const { reference, filedAt, sha256, keyId, jws } = told.receipt
	return renderPdf({
		language: told.language,
		title: words.title,
		mark: env.SAMPLE_WORLD ? words.sample : null,
		lead: words.lead,
		facts: [
			{ label: words.facts.reference, value: reference, code: true },
			{ label: words.facts.state, value: told.state },
			{ label: words.facts.authority, value: told.authority },
			{ label: words.facts.needs, value: String(told.needs), code: true },
			{ label: words.facts.filedAt, value: utc(filedAt), code: true },
			{ label: words.facts.sha256, value: inGroups(sha256), code: true },
			{ label: words.facts.keyId, value: keyId, code: true },
			{ label: words.facts.operator, value: env.OPERATOR_NAME },
		],
		parts: [
			{ ...words.check, code: `${env.APP_URL}/verify` },
			{ ...words.signed, code: inLines(jws) },
		],
		foot: words.noPromise,
	})
}

// No line ends with a hyphen, which would be lost when copied from the page.
const inLines = (jws: string) => jws.match(/.{1,80}[^-](?!$)|.+$/g)?.join('\n') ?? jws
