import { useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import type { Option } from '../form/choice-group.tsx'

type Key = Parameters<ReturnType<typeof useTranslations<'events'>>>[0]

/** The name of an event as a step to take, and its meaning. */
export function useEventWords() {
	const t = useTranslations('events')
	return (group: EventGroup, type: string) => {
		const hint = `${group}.${type}.hint` as Key
		return { label: t(`${group}.${type}.label` as Key), hint: t.has(hint) ? t(hint) : undefined }
	}
}

/** Label and hint of a field of an event; `decisions.0.reason` is looked up by its last part. */
export function useEventFieldWords() {
	const t = useTranslations('events')
	const form = useTranslations('form')
	return (name: string, max?: number): { label: string; hint?: string } => {
		const field = name.split('.').at(-1)
		const label = `fields.${field}` as Key
		const hint = `hints.${field}` as Key
		const hints = [t.has(hint) ? t(hint) : '', max ? `${form('atMost', { max })}.` : ''].filter(Boolean)
		return { label: t.has(label) ? t(label) : name, ...(hints.length > 0 && { hint: hints.join(' ') }) }
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
	const t = useTranslations('codes')
	return (list: string | undefined, codes: readonly string[]): Option[] =>
		codes.map((value) => {
			const key = `${list}.${value}` as Parameters<typeof t>[0]
			return { value, label: t.has(key) ? t(key) : value }
		})
}
