import ical, { ICalEventTransparency } from 'ical-generator'
import type { DueItem } from '#app/domain/due-items/due-item.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { type DueWords, dueTitle } from '../calendar._index/due-title.ts'

const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60

const startOf = (day: string) => new Date(`${day}T00:00:00Z`)
/** A calendar names the day after the last one. */
const afterEndOf = (day: string) => new Date(startOf(day).getTime() + DAY)

type Shown = { language: Language; items: readonly DueItem[] }

/** A calendar by RFC 5545: whole days, of each thing its reference and its step. */
export function calendarText({ language, items }: Shown, site: string): string {
	const words = wordsIn(language)
	const { hostname } = new URL(site)
	const calendar = ical({
		name: words.calendar('name'),
		prodId: { company: hostname, product: 'Technical assistance requests', language: language.toUpperCase() },
		ttl: HOUR,
	})
	for (const item of items)
		calendar.createEvent({
			id: `${item.key}@${hostname}`,
			...{ allDay: true, start: startOf(item.on), end: afterEndOf(item.until ?? item.on) },
			summary: dueTitle(item, words),
			url: `${site}${item.path}`,
			...{ sequence: item.sequence, stamp: item.changedAt, lastModified: item.changedAt },
			transparency: ICalEventTransparency.TRANSPARENT,
		})
	return calendar.toString()
}

const wordsIn = (language: Language) =>
	({
		calendar: translator(language, 'calendar'),
		timeline: translator(language, 'timeline'),
		settings: translator(language, 'settings'),
	}) as unknown as DueWords
