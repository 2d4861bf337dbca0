import type { ReportChapter, SuggestionGrade } from '#app/domain/report/report-model.ts'
import type { ReleasedFact, ReleaseFacts } from './facts.ts'
import type { ReportWords } from './report-words.ts'
import { largest, partOf } from './sums.ts'

/** Words for a share, from the whole down, each with the least share that it may stand for. */
const grades = [
	{ word: 'all', from: 1 },
	{ word: 'nearlyAll', from: 0.9 },
	{ word: 'most', from: 0.55 },
	{ word: 'half', from: 0.45 },
	{ word: 'many', from: 0.3 },
	{ word: 'some', from: 0.1 },
] as const
type Grade = (typeof grades)[number]['word'] | 'few'

/**
 * The word for a part of a whole: "most" for 60 of 100, "about half" for 45 to 54, "a few" below 10. Null where there is
 * no part or no whole: nothing is said with a word then.
 */
export function gradeOf(part: number, whole: number): Grade | null {
	if (part <= 0 || whole <= 0) return null
	return grades.find(({ from }) => part / whole >= from)?.word ?? 'few'
}

/** A sentence in one language; null where the release does not give what it says. */
export type Sentence = (facts: ReleaseFacts, words: ReportWords) => string | null

/** A sentence that people may take over, with the ways in which it can be said. */
export type Suggestion = {
	key: string
	chapter: ReportChapter
	variants: readonly (readonly [SuggestionGrade, Sentence])[]
}

/** The largest part with the word for its share of the whole (such as "most"); null if none is the largest. */
export function gradedPart(parts: readonly ReleasedFact[], whole: ReleasedFact | null) {
	const found = partOf(largest(parts), whole)
	const grade = found && gradeOf(found.part.value, found.whole.value)
	return found && grade ? { code: found.part.code, grade } : null
}

/** A sentence, and that other numbers of its table are not given where some are hidden. */
export const withRest = (text: string, isHidden: boolean, words: ReportWords): string =>
	isHidden ? words.text('listed.rest', { text }) : text
