import type { Answers } from '#app/domain/core/answers.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { draftProgress, type SectionProgress } from './draft-progress.server.ts'

type Draft = {
	answers: Answers
	needs: readonly { id: string; rank: number; kind: Kind; title: string; answers: Answers }[]
	stateIso3: string
}

const shortOf = <Name extends string>({ section, state, missing }: SectionProgress<Name>) => ({
	section,
	state,
	missing,
})

/** All sections of a draft with how far they are, as stored: what stands beside the page of one of them. */
export function draftOutline({ answers, needs, stateIso3 }: Draft) {
	const progress = draftProgress({ answers, needs: [...needs], stateIso3 })
	const ofNeeds = progress.needs.map(({ id, sections }) => {
		const need = needs.find((each) => each.id === id)
		return {
			id,
			rank: need?.rank ?? 0,
			kind: need?.kind,
			title: need?.title ?? '',
			sections: sections.map(shortOf),
		}
	})
	const all = [...progress.sections, ...ofNeeds.flatMap(({ sections }) => sections)]
	return {
		sections: progress.sections.map(shortOf),
		needs: ofNeeds,
		done: all.filter(({ state }) => state === 'complete').length,
		total: all.length,
	}
}
export type DraftOutline = ReturnType<typeof draftOutline>
