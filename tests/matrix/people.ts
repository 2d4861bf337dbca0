import { decodeViaTurboStream } from '@remix-run/react/dist/single-fetch.js'
import type { Actor } from '#app/platform/actor.ts'
import { plainly } from '#tests/attacks/send.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'

export const otherDonor: Actor = {
	...office.donor,
	id: 'otherDonor',
	name: 'otherDonor (sample)',
	donor: 'donor.south',
}

/** A person who requires a second factor and has given only the password. */
export const half: Actor = { ...ghana.focalPoint, id: 'half', name: 'half (sample)' }

export const people = {
	half,
	drafter: ghana.drafter,
	foreignDrafter: egypt.drafter,
	focalPoint: ghana.focalPoint,
	foreignFocalPoint: egypt.focalPoint,
	mission: ghana.mission,
	foreignMission: egypt.mission,
	triage: office.triage,
	officer: office.officer,
	foreignOfficer: office.otherOfficer,
	approver: office.approver,
	manager: office.manager,
	foreignManager: office.otherManager,
	dueDiligence: office.dueDiligence,
	donor: office.donor,
	foreignDonor: otherDonor,
	administrator: office.administrator,
}

/** The columns in order. The rows belong to Ghana; for `foreign` ones they are another State's. */
export const columns = ['out', ...(Object.keys(people) as (keyof typeof people)[])] as const
export type Column = (typeof columns)[number]

/** The status of a response and its redirect. */
type Outcome = { status: number; location: string | null }
/** One part of a page in its data: the result of its loader, or its rejection. */
type Part = { data?: unknown; error?: unknown }

/** Sends a request as a browser without JavaScript, without following redirects. */
export async function ask(url: string, cookie: string, form?: Record<string, string>) {
	const headers = { ...plainly, cookie, origin: new URL(url).origin }
	const posted = form && { method: 'POST', body: new URLSearchParams(form) }
	const answer = await fetch(url, { redirect: 'manual', headers, ...posted })
	const told: Outcome = { status: answer.status, location: answer.headers.get('location') }
	return { ...told, text: await answer.text() }
}

const dataOf = (url: URL) => {
	const data = new URL(url)
	data.pathname = url.pathname === '/' ? '/_root.data' : `${url.pathname}.data`
	return data
}

/** Requests the data of a page, as its script does for a link. */
export async function askData(address: string, cookie: string, routeId: string) {
	const answer = await fetch(dataOf(new URL(address)), {
		redirect: 'manual',
		headers: { ...plainly, cookie },
	})
	// Of a window it takes the classes of errors alone, which Node has too.
	const { value } = await decodeViaTurboStream(present(answer.body), globalThis as never)
	// What the library decoded from a stream of its own: a redirect by its symbol, or the parts of the page by route.
	const decoded = value as Record<symbol, { status: number; redirect: string }> & Record<string, Part>
	const [redirect] = Object.getOwnPropertySymbols(decoded)
	const sentOn = redirect && decoded[redirect]
	const told: Outcome = { status: sentOn?.status ?? answer.status, location: sentOn?.redirect ?? null }
	return { ...told, parts: groupsIn(decoded[routeId]?.data) }
}

const isThere = (value: unknown) =>
	!(value === null || value === undefined || value === false || value === '' || value === 0) &&
	!(Array.isArray(value) && value.length === 0)

/** Returns the groups of fields that a response shows, without empty ones. */
function groupsIn(data: unknown): string[] {
	if (typeof data !== 'object' || data === null) return []
	if (Array.isArray(data)) return ['rows']
	return Object.entries(data).flatMap(([name, value]) => (isThere(value) ? [name] : []))
}
