import type { Read } from '#app/platform/read.server.ts'
import { partText } from './analysis/query-text.ts'
import type { Part, Question } from './analysis/question.ts'
import { findEntries } from './find-entries.server.ts'
import { comparesWords, similarWord } from './words/vocabulary.server.ts'

const SHORTEST = 4
const MOST_WORDS = 4

/**
 * The question with other words in place of those that find nothing by themselves; null where there is none to offer.
 * Codes, numbers, phrases and Chinese are not corrected.
 */
export async function correctedQuestion(read: Read, question: Question): Promise<string | null> {
	const words = question.parts.filter(isPlainWord).slice(0, MOST_WORDS)
	if (words.length === 0 || !(await comparesWords(read))) return null
	const others = new Map<Part, string>()
	for (const part of words) {
		const asked = { query: partText(part), codes: [], windows: [], before: null, most: 1 }
		if ((await findEntries(read, asked)).length > 0) continue
		const other = await similarWord(read, part.typed)
		if (other && other !== part.typed) others.set(part, other)
	}
	if (others.size === 0) return null
	return question.parts
		.map((part) => `${part.excluded ? '-' : ''}${others.get(part) ?? quotedIfLong(part)}`)
		.join(' ')
}

const quotedIfLong = ({ typed, excluded }: Part) => (excluded && typed.includes(' ') ? `"${typed}"` : typed)

const isPlainWord = ({ typed, excluded }: Part) =>
	!excluded && typed.length >= SHORTEST && /^[\p{L}\p{M}]+$/u.test(typed) && !/\p{Script=Han}/u.test(typed)
