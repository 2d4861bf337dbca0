import type { SectionValues } from '#app/domain/core/answers.server.ts'
import { sectionDates } from '#app/domain/core/require-dates.server.ts'
import { dependencyErrors } from '#app/domain/drafts/draft-progress.server.ts'
import { type Revised, withRevised } from '#app/domain/submissions/revised-answers.server.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { placeOf, unlockableFields } from '#app/forms/unlocking.ts'
import type { Need } from '#prisma/generated/client.ts'

type FiledNeed = Pick<Need, 'id' | 'rank' | 'kind' | 'title' | 'status'> & { answers: Stored.Answers }
type Filed = { answers: Stored.Answers; needs: readonly FiledNeed[] }
/** A section with its location in a submission and its values. */
export type FiledSection = { place: string; need: FiledNeed | null; section: Section; values: SectionValues }

/** Every section of a submission, first of the request and then of its needs. */
export function placesOf({ answers, needs }: Filed): FiledSection[] {
	const placed = (section: Section, said: Stored.Answers, need: FiledNeed | null): FiledSection => ({
		place: placeOf(section.name, need?.id),
		need,
		section,
		values: said[section.name] ?? {},
	})
	return [
		...requestSectionNames.map((name) => placed(requestSections[name], answers, null)),
		...needs.flatMap((need) =>
			sectionsFor(need.kind).map((name) => placed(needSectionOf(need.kind, name), need.answers, need)),
		),
	]
}

/** The sections of a request in which an officer may unlock fields: its own, and those of needs not decided on yet. */
export const unlockableSections = (filed: Parameters<typeof placesOf>[0]) =>
	placesOf(filed)
		.filter(({ need }) => need === null || need.status === 'pending')
		.map((place) => ({ ...place, fields: unlockableFields(place.section, place.values) }))

type RevisedErrorsFiled = Parameters<typeof placesOf>[0]

/** Missing or wrong values in the revised sections, by path; the others were endorsed as they are. */
export function revisedErrors(
	{ answers, needs, stateIso3 }: RevisedErrorsFiled & { stateIso3: string },
	revised: Revised,
): Record<string, string> {
	const now = needs.map((need) => ({ ...need, answers: withRevised(need.answers, revised, need.id) }))
	const filed = new Map(placesOf({ answers, needs }).map(({ place, values }) => [place, values]))
	const found = placesOf({ answers: withRevised(answers, revised), needs: now })
		.filter(({ place }) => place in revised)
		.flatMap(({ place, need, section, values }) => {
			const checked = checkValues(values, section.schema)
			const dates = sectionDates(section, values, { iso3: stateIso3, before: filed.get(place) ?? {} })
			const wrong = {
				...dates,
				...(need && dependencyErrors(now, need.id)),
				...(!checked.ok && checked.errors),
			}
			return Object.entries(wrong)
				.filter(([field]) => (field.split('.')[0] ?? '') in section.shape)
				.map(([field, message]) => [`${place}.${field}`, message] as const)
		})
	return Object.fromEntries(found)
}
