import { env } from '#app/platform/env.server.ts'
import { inGroups, utc } from '#app/platform/pdf/printable.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import { inCountingOrder } from '#workflows/equipment/lines.ts'

import type { HandoverMode, HandoverRecordFacts } from './handover-record.server.ts'

type FactName =
	| 'number'
	| 'state'
	| 'authority'
	| 'reference'
	| 'need'
	| 'programme'
	| 'place'
	| 'heldOn'
	| 'mode'
	| 'sha256'
	| 'operator'

/** The words of the printed handover record, in its language. */
export type HandoverRecordWords = {
	title: string
	sample: string
	lead: string
	facts: Record<FactName, string>
	modes: Record<HandoverMode, string>
	lines: Record<'title' | 'number' | 'description' | 'quantity' | 'unit', string>
	serials: Record<'title' | 'line' | 'numbers', string>
	conditions: string
	undertaking: { title: string; text: string }
	signatures: Record<'title' | 'side' | 'name' | 'post' | 'at' | 'office' | 'state' | 'missing', string>
	foot: string
}

/** The handover record as a PDF in the language of the submission. */
export function handoverRecordPdf(told: HandoverRecordFacts, words: HandoverRecordWords): Promise<Buffer> {
	const { conditions } = told.protocol
	return renderPdf({
		language: told.language,
		title: words.title,
		mark: env.SAMPLE_WORLD ? words.sample : null,
		lead: words.lead,
		facts: factsOf(told, words),
		tables: tablesOf(told, words),
		parts: [...(conditions ? [{ title: words.conditions, text: conditions }] : []), words.undertaking],
		foot: words.foot,
	})
}

function factsOf({ protocol, ...told }: HandoverRecordFacts, { facts, modes }: HandoverRecordWords) {
	return [
		{ label: facts.number, value: protocol.number, code: true },
		{ label: facts.state, value: told.state },
		{ label: facts.authority, value: told.authority },
		...(told.reference ? [{ label: facts.reference, value: told.reference, code: true }] : []),
		{ label: facts.need, value: told.need },
		{ label: facts.programme, value: told.programme },
		{ label: facts.place, value: protocol.place },
		{ label: facts.heldOn, value: protocol.heldOn, code: true },
		{ label: facts.mode, value: modes[protocol.mode] },
		{ label: facts.operator, value: env.OPERATOR_NAME },
		...(told.sha256 ? [{ label: facts.sha256, value: inGroups(told.sha256), code: true }] : []),
	]
}

function tablesOf({ protocol }: HandoverRecordFacts, words: HandoverRecordWords) {
	const { lines, serials, signatures } = words
	const numbered = protocol.lines.filter(({ serialNumbers }) => serialNumbers.length > 0)
	return [
		{
			title: lines.title,
			head: [lines.number, lines.description, lines.quantity, lines.unit],
			rows: protocol.lines.map(({ position, description, quantity, unit }) => [
				{ code: String(position) },
				description,
				{ code: String(quantity) },
				unit,
			]),
		},
		...(numbered.length > 0
			? [
					{
						title: serials.title,
						head: [serials.line, serials.numbers],
						rows: numbered.map(({ position, serialNumbers }) => [
							{ code: String(position) },
							{ codes: inCountingOrder(serialNumbers) },
						]),
					},
				]
			: []),
		{
			title: signatures.title,
			head: [signatures.side, signatures.name, signatures.post, signatures.at],
			rows: [
				signed(signatures.office, protocol.office),
				protocol.state
					? signed(signatures.state, protocol.state)
					: [signatures.state, signatures.missing, '', ''],
			],
		},
	]
}

type Signature = { name: string | null; title: string | null; at: string }

const signed = (side: string, { name, title, at }: Signature) => [
	side,
	name ?? '',
	title ?? '',
	{ code: utc(new Date(at)) },
]
