import { useTranslations } from 'use-intl/react'

/** Words whose keys are put together at run time, from stored codes or names of fields: `has` tells of a key. */
export type Say = {
	(key: string, values?: Record<string, string | number>): string
	has(key: string): boolean
}

/**
 * The words of a page for keys that no type knows: of one namespace or, without one, by whole paths such as
 * `figures.steps.ended`. The type of the translator names each key; here alone it is set aside. `sayer` is the same outside
 * React.
 */
// `never` accepts each namespace, and what comes back is called with any path: see above.
export const useSay = (namespace?: string) => useTranslations(namespace as never) as unknown as Say

/** Whether a translator that knows its keys has words at one that is put together at run time. */
export const hasWords = <Words extends { has(key: never): boolean }>(
	t: Words,
	key: string,
): key is string & KeyOf<Words> =>
	// `has` may be asked for any text, although its type takes only keys that there are.
	t.has(key as never)

type KeyOf<Words> = Words extends { has(key: infer Key): boolean } ? Key : never

/** The word for a stored code at its path; the code itself where there is none, such as one of an earlier list. */
export const wordOf = (say: Say, path: string, code: string) => (say.has(path) ? say(path) : code)
