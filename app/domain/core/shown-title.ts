import type { Actor } from '#app/platform/actor.ts'
import { type Sighted, visibilityOn } from './visibility-of.ts'

type Titled = Sighted & { title: string }
type Listed = Sighted & { reference: string | null }

/** The title of a request on a page of its own; empty for readers who know only its reference. */
export const shownTitle = (actor: Actor, request: Titled): string =>
	visibilityOn(actor, request).title === 'whole' ? request.title : ''

/** The title of a request in a list; its reference where a list may not show the title. */
export const listedTitle = (actor: Actor, request: Titled & Listed): string =>
	visibilityOn(actor, request).listing === 'whole' ? request.title : (request.reference ?? '')

/** The same for a need of it, which a programme manager knows by its title. */
export const listedNeedTitle = (actor: Actor, request: Listed, title: string): string =>
	visibilityOn(actor, request).listing === 'reference' ? (request.reference ?? '') : title
