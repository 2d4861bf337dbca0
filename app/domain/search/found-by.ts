import type { Language } from '#workflows/languages.ts'
import { passageIn } from './analysis/passage.ts'
import type { PhraseGroup, Way } from './analysis/phrases.ts'
import type { Question, QuestionPart } from './analysis/question.ts'
import type { NameKind, ReadHit } from './kinds/read-hit.ts'

/** The lists of codes by the letter before them in an entry (`t:SEA`), as the words of the page name them. */
const codeLists = {
	a: 'kind',
	t: 'theme',
	type: 'type',
	i: 'institutionType',
	e: 'category',
} as const

/** Why a hit was found where what was typed stands neither in its title nor in its texts, in words of its reader. */
type Reason = { by: NameKind | (typeof codeLists)[keyof typeof codeLists] | 'synonym'; name: string }

type FoundHit = Pick<ReadHit, 'title' | 'texts' | 'names'> & { codes: readonly string[] }
type Reader = { labels: readonly PhraseGroup[]; language: Language }

/**
 * The reasons for a hit, one for each part of the question that its title and texts do not have as it was typed: the
 * institution, State, reference or code, or the other words for it that the record has.
 */
export function foundBy(hit: FoundHit, { parts }: Question, reader: Reader): Reason[] {
	const reasons = parts.flatMap((part) => (part.excluded ? [] : (reasonOf(hit, part, reader) ?? [])))
	return [...new Map(reasons.map((reason) => [`${reason.by} ${reason.name}`, reason])).values()]
}

function reasonOf(hit: FoundHit, { ways }: QuestionPart, reader: Reader): Reason | null {
	const own = [hit.title, ...hit.texts]
	const [typed, others] = [ways.filter(isTyped), ways.filter((way) => !isTyped(way))]
	if (typed.some((way) => wordsIn(own, way) !== null)) return null
	return (
		nameFound(hit, typed) ?? synonymIn(own, others) ?? codeFound(hit, ways, reader) ?? nameFound(hit, others)
	)
}

/** A form of the word that was typed is no other word. */
const isTyped = (way: Way) => way.kind !== 'code' && (way.source === 'typed' || way.source === 'form')

function nameFound({ names }: FoundHit, ways: readonly Way[]): Reason | null {
	const name = names.find(({ forms }) => ways.some((way) => wordsIn(forms, way) !== null))
	return name ? { by: name.by, name: name.shown } : null
}

function synonymIn(texts: readonly string[], ways: readonly Way[]): Reason | null {
	for (const way of ways) {
		const name = wordsIn(texts, way)
		if (name !== null) return { by: 'synonym', name }
	}
	return null
}

function codeFound({ codes }: FoundHit, ways: readonly Way[], { labels, language }: Reader): Reason | null {
	for (const way of ways) {
		if (way.kind !== 'code' || !codes.includes(way.code)) continue
		const by = listOf(way.code)
		const name = labelOf(way.code, labels, language)
		if (by && name) return { by, name }
	}
	return null
}

function listOf(code: string) {
	const letter = code.slice(0, code.indexOf(':'))
	return letter in codeLists ? codeLists[letter as keyof typeof codeLists] : null // a key, by the line itself
}

function labelOf(code: string, labels: readonly PhraseGroup[], language: Language): string | null {
	const label = labels.find(({ codes }) => codes?.includes(code))
	return label?.phrases[label.languages?.indexOf(language) ?? -1] ?? null
}

/** Characters around a word, more than any phrase has. */
const ROOM = 240

/** The words of these texts that satisfy one way of a question; null where they do not have all that it asks. */
function wordsIn(texts: readonly string[], way: Way): string | null {
	if (way.kind === 'code') return null
	const together = way.kind === 'all' ? way.words.map((word) => [word]) : [way.words]
	const found = together.map((words) => {
		const part = { ways: [{ ...way, words }], excluded: false, typed: '', written: '' }
		const pieces = passageIn(texts, { parts: [part] }, ROOM) ?? []
		const from = pieces.findIndex(({ hit }) => hit)
		// Between the words of a phrase stands a piece that is no hit.
		const taken = from < 0 ? [] : pieces.slice(from, from + 2 * words.length - 1)
		return taken.map(({ text }) => text).join('')
	})
	return found.every((each) => each !== '') ? found.join(' ') : null
}
