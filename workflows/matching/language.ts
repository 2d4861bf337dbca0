import type { NeedFacts, ProgrammeFacts } from './facts.ts'
import { answersOf } from './finding.ts'

const { pass, fail, unknown } = answersOf('language')

/** A language in common, or interpretation. Equipment speaks none. */
export function language(need: NeedFacts, programme: ProgrammeFacts) {
	if (need.kind === 'equipment') return pass('notNeeded')
	if (programme.languages.length === 0) return pass('anyLanguage')
	if (need.languages.some((code) => programme.languages.includes(code))) return pass('shared')
	if (need.interpretation) return pass('interpreted')
	if (need.languages.length === 0 || need.interpretation === null) return unknown('languageUnknown')
	return fail('none')
}
