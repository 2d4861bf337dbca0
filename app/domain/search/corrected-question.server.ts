import type { Read } from '#app/platform/database/read.server.ts'
import { isPhrase, partText, type Question, type QuestionPart, typedText } from './analysis/question.ts'
import { findingOf } from './hits.server.ts'
import { comparesWords, similarWord } from './words/vocabulary.server.ts'

const SHORTEST = 4
const MOST_WORDS = 4

/**
 * The question with similar words for those that find nothing; null if there is no suggestion.
 * Codes, numbers, phrases and Chinese are not corrected.
 */
export async function correctedQuestion(read: Read, question: Question): Promise<string | null> {
	const words = question.parts.filter(isPlainWord).slice(0, MOST_WORDS)
	if (words.length === 0 || !(await comparesWords(read))) return null
	const finding = await findingOf(read, words.map(partText), [])
	const others = new Map<QuestionPart, string>()
	for (const part of words.filter((_, at) => !finding[at])) {
		const other = await similarWord(read, part.typed)
		if (other && other !== part.typed) others.set(part, other)
	}
	if (others.size === 0) return null
	return typedText(question.parts.map((part) => ({ ...part, written: others.get(part) ?? part.written })))
}

const isPlainWord = (part: QuestionPart) =>
	!part.excluded &&
	!isPhrase(part) &&
	part.typed.length >= SHORTEST &&
	/^[\p{L}\p{M}]+$/u.test(part.typed) &&
	!/\p{Script=Han}/u.test(part.typed)
