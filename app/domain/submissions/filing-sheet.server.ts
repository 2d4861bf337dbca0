import { requestHead } from '#app/domain/core/request-head.server.ts'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import type { StatedField, StatedGroup } from '#app/forms/field-specs.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { env } from '#app/platform/env.server.ts'
import { utc } from '#app/platform/pdf/printable.ts'
import { renderPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import { isClassified } from '#workflows/classification-facts.ts'
import { type Filing, getFiling } from './get-filing.server.ts'

type Label = 'reference' | 'noReference' | 'state' | 'authority' | 'institutionType' | 'submitter' | 'address'

/** The words of the printed request, in its language. */
export type FilingWords = {
	title: string
	/** The head of a request of the sample data. */
	sample: string
	notSubmitted: string
	empty: string
	attachments: string
	overview: (label: Label | 'classification' | 'submittedOn' | 'endorser' | 'note' | 'printedAt') => string
	signature: Record<'title' | 'text' | 'name' | 'post' | 'date' | 'signature', string>
	foot: string
	kind: (kind: string) => string
	need: (rank: number, title: string) => string
	section: (section: string) => string
	label: (section: string, path: string) => string
	row: (section: string, path: string, number: number) => string
	code: (list: string, code: string) => string
	yesOrNo: (value: boolean) => string
	day: (value: string) => string
	number: (value: number, isYear: boolean) => string
}

/** A request to print in its own language, with all that this reader may see of it, before and after its endorsement. */
export function getFilingToPrint(actor: Actor, requestId: string) {
	return readAs(actor, async (read) => {
		const { filingLanguage: language, classification } = await requestHead(read, requestId)
		const [filing, { files }] = await Promise.all([
			getFiling(actor, requestId, language),
			listAttachments(actor, requestId),
		])
		// As the answers beside them: with what the State has not endorsed yet, for its own people alone.
		const there = files.filter(({ standing }) => standing === 'filed' || standing === 'pending')
		return { language, classification, filing, files: there.map(({ name }) => name) }
	})
}
export type FilingToPrint = Awaited<ReturnType<typeof getFilingToPrint>>

/** The whole request as a PDF, with room for a signature. One that is CONFIDENTIAL says so on every page. */
export function filingPdf({ language, classification, filing, files }: FilingToPrint, words: FilingWords) {
	const confidential = isClassified(classification, 'marked')
		? words.code('classifications', classification)
		: null
	return renderPdf({
		language,
		title: words.title,
		mark: [confidential, env.SAMPLE_WORLD ? words.sample : null].filter(Boolean).join(' – ') || null,
		banner: confidential,
		lead: filing.title || words.title,
		facts: headOf(filing, classification, words),
		sections: [
			...filing.sections.flatMap((section) => sectionsOf(section, 2, words)),
			...filing.needs.flatMap((need) => [
				{ level: 2, title: words.need(need.rank, need.title || words.kind(need.kind)), facts: [] },
				...need.sections.flatMap((section) => sectionsOf(section, 3, words)),
			]),
			...(files.length > 0 ? [{ level: 2, title: words.attachments, facts: files.map(asFile) }] : []),
		],
		parts: [],
		signature: {
			title: words.signature.title,
			text: words.signature.text,
			lines: (['name', 'post', 'date', 'signature'] as const).map((line) => words.signature[line]),
		},
		foot: words.foot,
	})
}

const asFile = (name: string, at: number) => ({ label: String(at + 1), value: name })

function headOf(filing: Filing, classification: string, words: FilingWords): Sheet['facts'] {
	const { reference, state, lead, authority, submittedAt, endorsement } = filing
	const { overview } = words
	const facts = [
		{ label: overview('reference'), value: reference ?? overview('noReference'), code: reference !== null },
		{ label: overview('state'), value: state },
		{ label: overview('authority'), value: lead.name },
		{ label: overview('institutionType'), value: words.code('institutionTypes', lead.institutionType) },
		{ label: overview('submitter'), value: authority.name === lead.name ? '' : authority.name },
		{ label: overview('address'), value: authority.address },
		{ label: overview('classification'), value: words.code('classifications', classification) },
		submittedAt
			? { label: overview('submittedOn'), value: utc(submittedAt), code: true }
			: { label: overview('submittedOn'), value: words.notSubmitted },
		...(endorsement
			? [
					{ label: overview('endorser'), value: endorsement.name },
					{ label: overview('note'), value: `${endorsement.number}, ${words.day(endorsement.date)}` },
				]
			: []),
		{ label: overview('printedAt'), value: utc(now()), code: true },
	]
	return facts.filter(({ value }) => value !== '')
}

type FiledSection = Filing['sections'][number] | Filing['needs'][number]['sections'][number]
type Printed = NonNullable<Sheet['sections']>[number]

/** The answers of a section under its heading, and each row of its tables under one of its own. */
function sectionsOf({ section, fields, groups }: FiledSection, level: number, words: FilingWords): Printed[] {
	const factsOf = (of: readonly StatedField[], within = '') =>
		of.map((field) => ({
			label: words.label(section, within + field.name),
			...printed(field, words),
		}))
	const isEmpty = fields.length + groups.length === 0
	return [
		{
			level,
			title: words.section(section),
			facts: factsOf(fields),
			...(isEmpty && { text: words.empty }),
		},
		...groups.flatMap(({ name, rows }: StatedGroup) =>
			rows.map((row, at) => ({
				level: level + 1,
				title: rows.length > 1 ? words.row(section, name, at + 1) : words.label(section, name),
				facts: factsOf(row, `${name}.`),
			})),
		),
	]
}

/** One answer as text. Figures, telephone numbers and addresses run left to right. */
function printed(field: StatedField, words: FilingWords): { value: string; code?: boolean } {
	switch (field.as) {
		case 'number':
			return { value: words.number(field.value, /year$/i.test(field.name)) }
		case 'day':
			return { value: words.day(field.value) }
		case 'tick':
			return { value: words.yesOrNo(field.value) }
		case 'codes':
			return { value: field.value.map((code) => words.code(field.list, code)).join('\n') }
		case 'text':
			return /\p{L}/u.test(field.value) ? { value: field.value } : { value: field.value, code: true }
	}
}

/** File name of the printed request. */
export const filingFileName = ({ filing: { reference } }: FilingToPrint) =>
	`request-${reference ?? 'draft'}.pdf`
