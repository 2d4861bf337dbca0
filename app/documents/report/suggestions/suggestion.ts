import type { ReportChapter, SuggestionGrade } from '#app/domain/report/report-model.ts'
import { gradeOf } from '../grade.ts'
import type { Given, ReleaseFacts } from './facts.ts'
import type { ReportWords } from './report-words.ts'

/** A sentence in one language; null where the release does not give what it says. */
export type Sentence = (facts: ReleaseFacts, words: ReportWords) => string | null

/** A sentence that people may take over, with the ways in which it can be said. */
export type Suggestion = {
	key: string
	chapter: ReportChapter
	variants: readonly (readonly [SuggestionGrade, Sentence])[]
}

/** How many numbers an enumeration has at most: more are better read in the table. */
export const MOST_LISTED = 5

/** The largest part whose share of the whole has a word (such as "most"); null if none has. */
export function gradedPart(parts: readonly Given[], whole: Given | null) {
	const [largest] = parts
	const grade = largest && whole ? gradeOf(largest.value, whole.value) : null
	return largest && grade ? { code: largest.code, grade } : null
}

/** A sentence, and that other numbers of its table are not given where some are hidden. */
export const withRest = (text: string, isHidden: boolean, words: ReportWords): string =>
	isHidden ? words.text('listed.rest', { text }) : text
