import type { HistoryEntry } from '#app/domain/requests/told-entry.server.ts'

/** Words of one namespace whose keys are found out at run time, of a page or of the server. */
export type Say = {
	(key: string, values?: Record<string, string>): string
	has(key: string): boolean
}
type Sayings = { events: Say; history: Say; roles: Say }

/** What happened as a sentence; `nameAs` keeps a name apart from the words around it. */
export function sentenceOf(
	{ chart, event, actor, actorRole }: Pick<HistoryEntry, 'chart' | 'event' | 'actor' | 'actorRole'>,
	{ events, history, roles }: Sayings,
	nameAs = (name: string) => name,
): string {
	const who = { actor: actor ? nameAs(actor) : roles(actorRole) }
	const other = `${chart}${event.charAt(0).toUpperCase()}${event.slice(1)}`
	if (events.has(`${chart}.${event}.done`)) return events(`${chart}.${event}.done`, who)
	if (events.has(`other.${other}`)) return events(`other.${other}`, who)
	return history.has(`done.${other}`) ? history(`done.${other}`, who) : `${chart}.${event}`
}
