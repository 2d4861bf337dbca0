import type { Read } from '#app/platform/database/read.server.ts'
import { isPhrase, type Question, type QuestionPart, queryText, typedText } from './analysis/question.ts'
import { findingOf } from './hits.server.ts'

/** Of fewer words, the rest would say too little; of more, people wrote a sentence. */
const FEWEST = 3
const MOST = 6

/**
 * A question that found nothing without one of its words, the shortest that has to go; null where it finds nothing even
 * so. What an officer remembers of a need often stands partly in the need and partly in its request.
 */
export async function fewerWords(
	read: Read,
	{ parts }: Question,
	codes: readonly string[],
): Promise<string | null> {
	const words = parts.filter((part) => !part.excluded && !isPhrase(part))
	if (words.length < FEWEST || words.length > MOST) return null
	const shortestFirst = [...words].sort((one, other) => one.typed.length - other.typed.length)
	const rests = shortestFirst.map((gone): QuestionPart[] => parts.filter((part) => part !== gone))
	const finding = await findingOf(
		read,
		rests.map((rest) => queryText({ parts: rest }) ?? ''),
		codes,
	)
	const found = rests.find((_, at) => finding[at])
	return found ? typedText(found) : null
}
