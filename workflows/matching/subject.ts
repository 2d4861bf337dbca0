import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const kindAnswers = answersOf('kind')
const categoryAnswers = answersOf('category')
const themeAnswers = answersOf('theme')

/** Training for training, equipment for equipment, advice for advice, in a form that the programme offers. */
export function kind(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = kindAnswers
	if (need.kind !== programme.kind) return fail('otherKind')
	if (programme.taTypes.length === 0) return pass('anyType')
	if (!need.taType) return unknown('typeUnknown')
	return programme.taTypes.includes(need.taType) ? pass('sameType') : fail('otherType')
}

/** An equipment programme supplies the category that is asked for. */
export function category(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = categoryAnswers
	if (need.kind !== 'equipment') return pass('notEquipment')
	if (programme.categories.length === 0) return pass('anyCategory')
	if (!need.category) return unknown('categoryUnknown')
	return programme.categories.includes(need.category) ? pass('supplied') : fail('notSupplied')
}

/** At least one theme in common. */
export function theme(need: NeedFacts, programme: ProgrammeFacts) {
	const { pass, fail, unknown } = themeAnswers
	if (need.themes.length === 0) return unknown('themeUnknown')
	const count = need.themes.filter((code) => programme.themes.includes(code)).length
	return count > 0 ? pass('shared', { count }) : fail('none')
}
