import type { Actor } from '#app/platform/actor.ts'
import { type Sighted, visibilityOn } from './visibility-of.ts'

type Titled = Sighted & { title: string }
type Listed = Sighted & { reference: string | null }

/** The title of a request on a page of its own; nothing for whoever knows it by its reference alone. */
export const shownTitle = (actor: Actor, request: Titled): string =>
	visibilityOn(actor, request).title === 'whole' ? request.title : ''

/** The title of a request in a list of many; its reference stands in for what a list may not tell. */
export const listedTitle = (actor: Actor, request: Titled & Listed): string =>
	visibilityOn(actor, request).listing === 'whole' ? request.title : (request.reference ?? '')

/** The same for a need of it, which a manager knows by its title. */
export const listedNeedTitle = (actor: Actor, request: Listed, title: string): string =>
	visibilityOn(actor, request).listing === 'reference' ? (request.reference ?? '') : title
