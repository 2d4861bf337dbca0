import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { type AdviceKey, adviceFor } from '#app/forms/advice.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import {
	type NeedSection,
	needSectionOf,
	type RequestSection,
	requestSectionNames,
	requestSections,
	sectionsFor,
} from '#app/forms/sections.ts'
import { screenLine } from '#workflows/request/screening.ts'
import type { ExcludedEquipment, Kind } from '#workflows/vocabulary.ts'

/** Something in a filing that a reader should look at before it is endorsed. */
export type ReviewPoint = {
	needId: string | null
	rank: number | null
	section: RequestSection | NeedSection
	/** Dotted name of the field in its page. */
	field: string
} & (
	| { as: 'missing'; message: string }
	| { as: 'doubtful'; advice: AdviceKey }
	| { as: 'excluded'; code: ExcludedEquipment }
)

type Draft = { answers: Answers; needs: { id: string; rank: number; kind: Kind; answers: Answers }[] }

/** Every missing or doubtful answer of a filing, in the order of the form. Only what is missing keeps it from being sent. */
export function reviewPoints({ answers, needs }: Draft): ReviewPoint[] {
	const ofRequest = requestSectionNames.flatMap((section) =>
		pointsIn(section, requestSections[section].schema, answers[section]).map((point) => {
			return { needId: null, rank: null, section, ...point }
		}),
	)
	const ofNeeds = needs.flatMap(({ id, rank, kind, answers }) =>
		sectionsFor(kind).flatMap((section) =>
			pointsIn(section, needSectionOf(kind, section).schema, answers[section]).map((point) => {
				return { needId: id, rank, section, ...point }
			}),
		),
	)
	return [...ofRequest, ...ofNeeds]
}

function pointsIn(
	section: RequestSection | NeedSection,
	schema: Parameters<typeof checkValues>[1],
	values: SectionValues = {},
) {
	const checked = checkValues(values, schema)
	const missing = checked.ok ? [] : Object.entries(checked.errors)
	return [
		...missing.map(([field, message]) => ({ field, as: 'missing' as const, message })),
		...adviceFor(section, values).map(({ field, key }) => ({ field, as: 'doubtful' as const, advice: key })),
		...(section === 'equipment' ? excludedLines(values) : []),
	]
}

const excludedLines = ({ lines }: SectionValues) =>
	[lines ?? []].flat().flatMap((line, index) => {
		const code = screenLine(String((line as { description?: unknown }).description ?? ''))
		return code ? [{ field: `lines.${index}.description`, as: 'excluded' as const, code }] : []
	})
