import { env } from '#app/platform/env.server.ts'
import { renderPdf } from '#app/platform/pdf/render-pdf.server.ts'
import type { ProtocolTold } from './get-protocol.server.ts'

/** The words of the printed protocol, in its language. */
export type ProtocolWords = {
	handover: Record<'number' | 'place' | 'heldOn' | 'conditions' | 'sha256', string> & {
		modes: Record<'title' | 'use', string>
	}
	protocol: Record<'title' | 'sample' | 'lead' | 'state' | 'programme' | 'reference' | 'mode', string> &
		Record<'office' | 'stateSigned' | 'notSigned' | 'foot', string> & {
			undertaking: { title: string; text: string }
		}
}
type Signature = { name: string | null; title: string | null; at: string }

const SERIALS_A_ROW = 5

/** The protocol of a handover as a PDF in the language of the filing. */
export function protocolPdf(told: ProtocolTold, words: ProtocolWords): Promise<Buffer> {
	const { protocol: sheet, handover } = words
	const { protocol } = told
	const number = new Intl.NumberFormat(told.language)
	return renderPdf({
		language: told.language,
		title: sheet.title,
		mark: env.SAMPLE_WORLD ? sheet.sample : null,
		lead: sheet.lead,
		facts: factsOf(told, words),
		parts: [
			...protocol.lines.map(({ position, description, unit, quantity, serialNumbers }) => ({
				title: `${position}. ${description}`,
				text: [number.format(quantity), unit].filter(Boolean).join(' '),
				...(serialNumbers.length > 0 && { code: inRows(serialNumbers) }),
			})),
			...(protocol.conditions ? [{ title: handover.conditions, text: protocol.conditions }] : []),
			sheet.undertaking,
		],
		foot: sheet.foot,
	})
}

function factsOf(told: ProtocolTold, { protocol: sheet, handover }: ProtocolWords) {
	const { number, mode, place, heldOn, office, state } = told.protocol
	return [
		{ label: handover.number, value: number, code: true },
		{ label: sheet.reference, value: told.reference, code: true },
		{ label: sheet.state, value: told.state },
		{ label: sheet.programme, value: told.programme },
		{ label: sheet.mode, value: handover.modes[mode] },
		{ label: handover.place, value: place },
		{ label: handover.heldOn, value: heldOn, code: true },
		{ label: sheet.office, value: signed(office) },
		{ label: sheet.stateSigned, value: state ? signed(state) : sheet.notSigned },
		...(told.sha256 ? [{ label: handover.sha256, value: inGroups(told.sha256), code: true }] : []),
	]
}

const signed = ({ name, title, at }: Signature) =>
	[name, title, `${at.slice(0, 19).replace('T', ' ')} UTC`].filter(Boolean).join(', ')

/** Two lines of four groups of eight, to be compared by eye. */
const inGroups = (hash: string) =>
	(hash.match(/.{32}/g) ?? []).map((line) => line.match(/.{8}/g)?.join(' ')).join('\n')

function inRows(serials: readonly string[]) {
	const rows = Array.from({ length: Math.ceil(serials.length / SERIALS_A_ROW) }, (_, row) =>
		serials.slice(row * SERIALS_A_ROW, (row + 1) * SERIALS_A_ROW),
	)
	return rows.map((row) => row.join('  ')).join('\n')
}
