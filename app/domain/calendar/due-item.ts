import ical, {
	type ICalCalendar,
	ICalCalendarMethod,
	type ICalEvent,
	ICalEventStatus,
	ICalEventTransparency,
} from 'ical-generator'
import { dueKey, type Milestone, milestones, type PlannedDay } from '#workflows/delivery/milestones.ts'
import { isOneOf } from '#workflows/names.ts'
import type { TargetName } from '#workflows/targets.ts'

/** One action of a person that is due on a day. It states the step and the reference, and nothing that was typed. */
export type DueItem = {
	/** Stays the same for the same action, even if its day changes. */
	key: string
	what: Milestone | TargetName | 'offerExpires'
	/** Planned days, both of them included: of what is under way, too. */
	on: PlannedDay
	until: PlannedDay | null
	reference: string | null
	/** Of the need it is about, if it is about one. */
	number: string | null
	path: string
	/** Grows with each change. */
	sequence: number
	changedAt: Date
}

type Say = (key: string) => string
/** Words of three namespaces, of a page or of the server. */
export type DueWords = { calendar: Say; timeline: Say; settings: Say }

const isMilestone = (what: string): what is Milestone => isOneOf(milestones, what)

/** The due action, in words. */
export function dueStep(
	{ what, on }: Pick<DueItem, 'what' | 'on'>,
	{ calendar, timeline, settings }: DueWords,
): string {
	if (what === 'offerExpires') return calendar('offerExpires')
	return isMilestone(what) ? timeline(dueKey({ what, on })) : settings(`targets.names.${what}`)
}

type Named = Pick<DueItem, 'what' | 'on' | 'reference' | 'number'>

/** One line with only the reference, the number of the need and the step. */
function dueTitle(item: Named, words: DueWords): string {
	const number = item.number?.replace(/[\u2066-\u2069]/g, '').replace('\u00a0', ' ')
	const about = [item.reference, number].filter(Boolean).join(' / ')
	return about ? `${about} – ${dueStep(item, words)}` : dueStep(item, words)
}

const DAY = 24 * 60 * 60 * 1000
const HOUR = 60 * 60

const startOf = (day: string) => new Date(`${day}T00:00:00Z`)
/** The end date of a calendar entry is exclusive. */
const afterEndOf = (day: string) => new Date(startOf(day).getTime() + DAY)

type Shown = { language: string; items: readonly DueItem[] }

/** A calendar by RFC 5545: whole days, with the reference and the step of each item. */
export function calendarText({ language, items }: Shown, words: DueWords, site: string): string {
	const calendar = calendarOf(language, site)
	calendar.name(words.calendar('name')).ttl(HOUR)
	for (const item of items) addEvent(calendar, item, words, site).stamp(item.changedAt)
	return calendar.toString()
}

type Sent = {
	method: 'REQUEST' | 'CANCEL'
	language: string
	/** Sender, and owner of the calendar. */
	from: { name: string; address: string }
	to: string
	at: Date
}

/** One item for the recipient's calendar (RFC 5546): added, moved, or removed. */
export function invitationText(item: DueItem, sent: Sent, words: DueWords, site: string): string {
	const { method, language, from, to, at } = sent
	const calendar = calendarOf(language, site).method(ICalCalendarMethod[method])
	addEvent(calendar, item, words, site)
		.stamp(at)
		.status(method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED)
		// A parameter value cannot contain a quotation mark (RFC 5545, 3.2).
		.organizer({ name: from.name.replaceAll('"', "'"), email: from.address })
		.createAttendee({ email: to, rsvp: false })
	return calendar.toString()
}

function calendarOf(language: string, site: string): ICalCalendar {
	const company = new URL(site).hostname
	return ical({
		prodId: { company, product: 'Technical assistance requests', language: language.toUpperCase() },
	})
}

function addEvent(calendar: ICalCalendar, item: DueItem, words: DueWords, site: string): ICalEvent {
	return calendar.createEvent({
		id: `${item.key}@${new URL(site).hostname}`,
		allDay: true,
		start: startOf(item.on),
		end: afterEndOf(item.until ?? item.on),
		summary: dueTitle(item, words),
		url: `${site}${item.path}`,
		sequence: item.sequence,
		lastModified: item.changedAt,
		transparency: ICalEventTransparency.TRANSPARENT,
	})
}
