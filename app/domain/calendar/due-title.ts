import { milestones } from '#workflows/delivery/plan.ts'
import type { DueItem } from './due-item.ts'

type Say = (key: string) => string
/** Words of three namespaces, of a page or of the server. */
export type DueWords = { calendar: Say; timeline: Say; settings: Say }

const isMilestone = (what: string) => (milestones as readonly string[]).includes(what)

/** What is due, in words. */
export function dueStep({ what }: Pick<DueItem, 'what'>, { calendar, timeline, settings }: DueWords): string {
	if (what === 'offerExpires') return calendar('offerExpires')
	return isMilestone(what) ? timeline(`milestones.${what}`) : settings(`targets.names.${what}`)
}

type Named = Pick<DueItem, 'what' | 'reference' | 'number'>

/** One line that says nothing but the reference, the number of the need and the step. */
export function dueTitle(item: Named, words: DueWords): string {
	const number = item.number?.replace(/[\u2066-\u2069]/g, '').replace('\u00a0', ' ')
	const about = [item.reference, number].filter(Boolean).join(' / ')
	return about ? `${about} - ${dueStep(item, words)}` : dueStep(item, words)
}
