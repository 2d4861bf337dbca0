import type { Answers } from '#app/domain/core/answers.server.ts'
import { minutesLeft } from '#app/forms/estimate.ts'
import { type FieldSpec, fieldSpecs } from '#app/forms/field-specs.ts'
import type { Section } from '#app/forms/section.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import type { draftProgress, SectionProgress } from './draft-progress.server.ts'

type Draft = {
	answers: Answers
	needs: { id: string; kind: Kind; answers: Answers }[]
	progress: ReturnType<typeof draftProgress>
}

/** How long a draft may still take, from the answers that are missing in its unfinished sections. */
export function minutesOfDraft({ answers, needs, progress }: Draft): number {
	const ofRequest = unfinished(progress.sections).map((name) => minutesOf(requestSections[name], answers))
	const ofNeeds = needs.flatMap(({ id, kind, answers }) => {
		const sections = progress.needs.find((need) => need.id === id)?.sections ?? []
		return unfinished(sections).map((name) => minutesOf(needSectionOf(kind, name), answers))
	})
	return [...ofRequest, ...ofNeeds].reduce((sum, minutes) => sum + minutes, 0)
}

const unfinished = <Name extends string>(sections: SectionProgress<Name>[]) =>
	sections.filter(({ state }) => state !== 'complete').map(({ section }) => section)

const minutesOf = (section: Section, answers: Answers) =>
	minutesLeft(section.name, specsOf(section), answers[section.name] ?? {})

const known = new WeakMap<Section, FieldSpec[]>()

/** Twenty needs share three sections: what these ask for is worked out once. */
function specsOf(section: Section): FieldSpec[] {
	const specs = known.get(section) ?? fieldSpecs(section.shape)
	known.set(section, specs)
	return specs
}
