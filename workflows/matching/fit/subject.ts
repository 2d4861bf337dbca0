import type { NeedFacts, ProgrammeFacts } from '../facts.ts'
import type { Points, Rate } from './points.ts'

/** How much of what the need is about the programme is about: the main theme first, then topics or category. */
export const theme: Rate = (need, programme) => {
	const [main, ...others] = need.themes
	if (!main) return null
	if (!programme.themes.includes(main)) return others.some((each) => programme.themes.includes(each)) ? 1 : 0
	const { covered, of } = details(need, programme)
	if (covered === of) return 4
	return covered * 2 >= of ? 3 : 2
}

/** What is asked for beyond the main theme, and how much of it the programme has. */
function details(need: NeedFacts, programme: ProgrammeFacts) {
	if (need.kind === 'equipment' && need.category && programme.categories.length > 0)
		return { covered: Number(programme.categories.includes(need.category)), of: 1 }
	const [asked, offered] =
		need.topics.length > 0 && programme.topics.length > 0
			? [need.topics, programme.topics]
			: [need.themes, programme.themes]
	return { covered: countIn(asked, offered), of: asked.length }
}

function countIn(asked: readonly string[], offered: readonly string[]): number {
	let count = 0
	for (const code of asked) if (offered.includes(code)) count += 1
	return count
}

/** How high on the State's list the best mode stands that the programme has. */
export const mode: Rate = ({ deliveryModes, alternativeModes }, programme) => {
	if (deliveryModes.length === 0 || programme.deliveryModes.length === 0) return null
	const place = deliveryModes.findIndex((each) => programme.deliveryModes.includes(each))
	if (place >= 0) return Math.max(1, 4 - place) as Points
	return alternativeModes.some((each) => programme.deliveryModes.includes(each)) ? 1 : 0
}

/** Whether people can be taught or advised without interpretation. */
export const language: Rate = (need, programme) => {
	if (need.kind === 'equipment' || programme.languages.length === 0) return 4
	if (need.languages.length === 0) return null
	const shared = countIn(need.languages, programme.languages)
	if (shared === need.languages.length) return 4
	if (shared > 0) return 3
	if (need.interpretation === null) return null
	return need.interpretation ? 1 : 0
}
