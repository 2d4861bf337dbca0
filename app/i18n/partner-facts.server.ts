import { areAlike } from '#workflows/equipment/need-lines.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { EquipmentCategory, Kind, LineUnit } from '#workflows/vocabulary.ts'
import { linesText } from './lines-text.server.ts'
import { sayer, translator } from './translator.server.ts'
import { wordOf } from './use-say.ts'
import type { Words } from './words.ts'

/** What a partner may read of a need, as `getPartnerSummary` gives it. */
type Sheet = {
	reference: string | null
	number: string
	state: string
	authority: string | null
	kind: Kind
	taType: string | null
	themes: readonly string[] | null
	lines: readonly {
		description?: string
		category: EquipmentCategory | null
		unit: LineUnit | null
		quantity: number | null
	}[]
	quantity: number | null
	minimumQuantity: number | null
	urgency: string | null
	earliest: string | null
	latest: string | null
	told: { title: string; statement: string | null; result: string | null } | null
}

/** What a summary for a partner states, each value with its name; what the State does not share is not among it. */
export function partnerFacts(
	summary: Sheet,
	language: Language,
): { label: string; value: string | number }[] {
	const t = translator(language, 'access')
	// A code of an older release may have no words.
	const codes = sayer(language, 'codes')
	const list = new Intl.ListFormat(intlLocales[language])
	const word = (of: string, code: string) => wordOf(codes, `${of}.${code}`, code)
	const line = (name: keyof Words['access']['partner'], value: string | number | null | undefined) =>
		value === null || value === undefined || value === '' ? [] : [{ label: t(`partner.${name}`), value }]
	const { told } = summary
	return [
		...line('reference', summary.reference),
		...line('need', summary.number),
		...line('state', summary.state),
		...line('authority', summary.authority),
		...line('kind', word('kinds', summary.kind)),
		...line('type', summary.taType && word('taTypes', summary.taType)),
		...line('themes', list.format((summary.themes ?? []).map((theme) => word('themes', theme)))),
		...line('quantity', summary.lines.length > 0 ? linesText(summary.lines, language) : summary.quantity),
		...(areAlike(summary.lines) ? line('minimum', summary.minimumQuantity) : []),
		...line('urgency', summary.urgency && word('urgencies', summary.urgency)),
		...line('earliest', summary.earliest),
		...line('latest', summary.latest),
		...line('named', told?.title),
		...line('statement', told?.statement),
		...line('result', told?.result),
	]
}
