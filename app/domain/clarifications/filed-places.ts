import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import type { Section } from '#app/forms/section.ts'
import { needSectionOf, requestSectionNames, requestSections, sectionsFor } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Need } from '#prisma/generated/client.ts'

type FiledNeed = Pick<Need, 'id' | 'rank' | 'kind' | 'title' | 'status'> & { answers: unknown }
type Filed = { answers: unknown; needs: readonly FiledNeed[] }
/** A section where it stands in a filing, with what it says. */
export type Place = { place: string; need: FiledNeed | null; section: Section; values: SectionValues }

/** Every section of a filing, first of the request and then of its needs. */
export function placesOf({ answers, needs }: Filed): Place[] {
	const placed = (section: Section, said: unknown, need: FiledNeed | null): Place => ({
		place: placeOf(section.name, need?.id),
		need,
		section,
		values: (said as Answers)[section.name] ?? {},
	})
	return [
		...requestSectionNames.map((name) => placed(requestSections[name], answers, null)),
		...needs.flatMap((need) =>
			sectionsFor(need.kind).map((name) => placed(needSectionOf(need.kind, name), need.answers, need)),
		),
	]
}
