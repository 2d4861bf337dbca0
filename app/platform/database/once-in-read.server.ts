import type { Ask } from './read.server.ts'

/**
 * Makes of a reading one that is sent once in each transaction, whoever asks first: settings, or what several parts of a
 * page need of a record. Its answer does not depend on who asked, or when: a page reads one moment, and a step goes by
 * what it began with. What a page has read in a wider statement is passed on as an argument instead.
 */
export function onceInRead<From extends Ask, Keys extends string[], Answer>(
	load: (ask: From, ...keys: Keys) => Promise<Answer>,
): (ask: From, ...keys: Keys) => Promise<Answer> {
	const answers = new WeakMap<From, Map<string, Promise<Answer>>>()
	return (ask, ...keys) => {
		const known = answers.get(ask) ?? new Map<string, Promise<Answer>>()
		answers.set(ask, known)
		const key = keys.join('\n')
		const answer = known.get(key) ?? load(ask, ...keys)
		known.set(key, answer)
		return answer
	}
}
