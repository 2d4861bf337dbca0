import { useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import type { Option } from '../form/choice-group.tsx'

/** The name of an event as a step to take, and its meaning. */
export function useEventWords() {
	const t = useSay('events')
	return (group: EventGroup, type: string) => {
		const hint = `${group}.${type}.hint`
		return { label: t(`${group}.${type}.label`), hint: t.has(hint) ? t(hint) : undefined }
	}
}

/** Label and hint of a field of an event; `decisions.0.reason` is looked up by its last part. */
export function useEventFieldWords() {
	const t = useSay('events')
	const form = useTranslations('form')
	return (name: string, max?: number): { label: string; hint?: string } => {
		const field = name.split('.').at(-1)
		const hint = `hints.${field}`
		const hints = [t.has(hint) ? t(hint) : '', max ? `${form('atMost', { max })}.` : ''].filter(Boolean)
		return { label: wordOf(t, `fields.${field}`, name), ...(hints.length > 0 && { hint: hints.join(' ') }) }
	}
}

const inRows: Record<string, string> = { 'answers.text': 'answer', 'questions.text': 'question' }

/** The name of a field in the error summary: in rows by its kind and number, `answers.0.text` is "Answer 1". */
export function useEventFieldName() {
	const words = useEventFieldWords()
	return (name: string): string => {
		const [rows, number, field] = name.split('.')
		if (!field) return words(name).label
		return `${words(inRows[`${rows}.${field}`] ?? field).label} ${Number(number) + 1}`
	}
}

/** Codes of a list as options in words. */
export function useCodeOptions() {
	const say = useSay('codes')
	return (list: string | undefined, codes: readonly string[]): Option[] =>
		codes.map((value) => ({ value, label: wordOf(say, `${list}.${value}`, value) }))
}
