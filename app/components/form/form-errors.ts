import { type FieldErrors, set } from 'react-hook-form'
import { useTranslations } from 'use-intl/react'

/** Name of a field, dotted, to the key of a message of the `form` words. */
export type Errors = Record<string, string>

/** Errors by dotted name as react-hook-form keeps them. */
export function nestErrors(errors: Errors): FieldErrors {
	const nested = {}
	for (const [name, message] of Object.entries(errors)) set(nested, name, { type: 'schema', message })
	return nested
}

/** The way back: every message with the dotted name of its field, in the order they were found. */
export function listErrors(node: object, path: string[] = []): { name: string; key: string }[] {
	const own =
		'message' in node && typeof node.message === 'string' ? [{ name: path.join('.'), key: node.message }] : []
	const inner = Object.entries(node).flatMap(([part, child]: [string, unknown]) =>
		child && typeof child === 'object' && part !== 'ref' ? listErrors(child, [...path, part]) : [],
	)
	return [...own, ...inner]
}

/**
 * Turns the key of a message into words; a key nobody translated still gives a sentence. A message may bring a number
 * along, a second one where it has two, and the unit they are in: `onlyFree:12`, `moneyLeft:1200:USD`,
 * `moneyExcluded:50000:30000:USD`.
 */
export function useErrorText(): (key: string) => string {
	const t = useTranslations('form')
	return (key) => {
		const [name = '', value, ...more] = key.split(':')
		const known = name as 'onlyFree'
		return t.has(known)
			? t(known, { value: Number(value), excluded: Number(more[0]), unit: more.at(-1) ?? '' })
			: t('badValue')
	}
}
