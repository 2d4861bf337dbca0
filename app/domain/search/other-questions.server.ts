import type { Read } from '#app/platform/database/read.server.ts'
import type { Phrases } from './analysis/phrases.ts'
import {
	isPhrase,
	partText,
	type Question,
	type QuestionPart,
	queryText,
	readQuestion,
	typedText,
} from './analysis/question.ts'
import { findingOf } from './hits.server.ts'

/** So many parts of a question are looked for by themselves. */
const MOST_PARTS = 5

/** What to search for in place of a question that found nothing; each text finds something for this reader. */
export type OtherQuestions = {
	/** Phrases of the question that no record has, as they were written. */
	phrases: string[]
	texts: string[]
}

type Known = { phrases: Phrases; codes: readonly string[] }

/**
 * For a question that found nothing: which of its phrases no record has, and the nearest questions that find something,
 * with the same filters. That is the words without quotation marks; or nothing excluded; or without the words that find
 * nothing at all; or each of the words by itself.
 */
export async function otherQuestions(read: Read, question: Question, known: Known): Promise<OtherQuestions> {
	const looked = question.parts.filter(({ excluded }) => !excluded)
	const alone = looked.slice(0, MOST_PARTS)
	const finding = await findingOf(read, alone.map(partText), known.codes)
	const found = alone.filter((_, at) => finding[at])
	const nearest = [
		...(looked.some(isPhrase) ? [withoutQuotes(question.parts)] : []),
		...(looked.length < question.parts.length ? [typedText(looked), withoutQuotes(looked)] : []),
		...(found.length < alone.length ? [typedText(found)] : []),
	]
	const first = await firstThatFinds(read, nearest, known)
	return {
		phrases: alone.filter((part, at) => isPhrase(part) && !finding[at]).map(({ written }) => written),
		texts: first === undefined ? found.map((part) => typedText([part])) : [first],
	}
}

const withoutQuotes = (parts: readonly QuestionPart[]) =>
	parts.map((part) => (isPhrase(part) ? part.written : typedText([part]))).join(' ')

async function firstThatFinds(read: Read, texts: readonly string[], { phrases, codes }: Known) {
	const queries = texts.map((text) => queryText(readQuestion(text, phrases)) ?? '')
	const asked = queries.filter((query) => query !== '')
	const finding = await findingOf(read, asked, codes)
	return texts.find((_, at) => finding[asked.indexOf(queries[at] ?? '')])
}
