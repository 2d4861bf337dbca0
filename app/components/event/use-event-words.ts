import { useTranslations } from 'use-intl/react'
import type { EventGroup } from '#app/forms/event-forms.ts'
import { type Say, useSay } from '#app/i18n/use-say.ts'
import type { Option } from '../form/choice-group.tsx'

type Sayings = { events: Say; history: Say; roles: Say }

/** An entry of a history: what happened in which chart, and the person, or the role where no person is named. */
type Told = { chart: string; event: string; actor: string | null; actorRole: string }

/** An entry as a sentence in the reader's language. Needs the words `events`, `history.done` and `history.unannounced`. */
export function useSentence() {
	const sayings = {
		events: useSay('events'),
		history: useSay('history'),
		roles: useSay('common.roles'),
	}
	return (entry: Told) => sentenceOf(entry, sayings, isolated)
}

/** A name keeps its own direction inside a sentence of another language. */
export const isolated = (name: string) => `\u2068${name}\u2069`

/** The event as a sentence; `nameAs` sets a name apart from the words around it. */
export function sentenceOf(
	{ chart, event, actor, actorRole }: Told,
	{ events, history, roles }: Sayings,
	nameAs = (name: string) => name,
): string {
	const who = { actor: actor ? nameAs(actor) : roles(actorRole) }
	const other = `${chart}${event.charAt(0).toUpperCase()}${event.slice(1)}`
	if (events.has(`${chart}.${event}.done`)) return events(`${chart}.${event}.done`, who)
	if (events.has(`other.${other}`)) return events(`other.${other}`, who)
	// Of the unannounced no one is notified: pages that state what people were notified of are not sent their words.
	const key = [`done.${other}`, `unannounced.${other}`].find((each) => history.has(each))
	return key ? history(key, who) : `${chart}.${event}`
}

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
