import { type Say, useSay } from '#app/i18n/use-say.ts'

type Sayings = { events: Say; history: Say; roles: Say }

/** An entry of a history: what happened in which chart, and the person, or the role where no person is named. */
type SentenceEntry = { chart: string; event: string; actor: string | null; actorRole: string }

/** An entry as a sentence in the reader's language. Needs the words `events`, `history.done` and `history.unannounced`. */
export function useSentence() {
	const sayings = {
		events: useSay('events'),
		history: useSay('history'),
		roles: useSay('common.roles'),
	}
	return (entry: SentenceEntry) => sentenceOf(entry, sayings, isolated)
}

/** A name keeps its own direction inside a sentence of another language. */
export const isolated = (name: string) => `\u2068${name}\u2069`

/** The event as a sentence; `nameAs` sets a name apart from the words around it. */
export function sentenceOf(
	{ chart, event, actor, actorRole }: SentenceEntry,
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
