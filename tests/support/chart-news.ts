import { expect } from 'vitest'
import type { LoadedEntity } from '#app/domain/core/entities/entity.ts'
import { type EntityName, subjects } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { announce } from '#app/domain/steps/announce.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { type TestedWorkflow, workflows } from '#tests/workflows/workflows.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { Party, Tell } from '#workflows/notices/kinds.ts'
import { type NoticeName, noticeNames, noticeOf } from '#workflows/notices/table.ts'
import type { TargetName } from '#workflows/targets.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { office } from './people.ts'
import { placeCase, placeDelivery, placeNeed, placeRequest } from './place.ts'
import { canaryOf, planted } from './planted-columns.ts'
import { present } from './present.ts'
import { look } from './steps.ts'
import { objectIn, textIn } from './stored-json.ts'
import { programmes } from './world.ts'

/** One row for each chart: a request and its case, a need proposed to a manager, a delivery of each kind. */
export type Told = { request: string; need: string; dueDiligence: string } & Record<Kind, string>

/** A state in which a chart sends notices, and which. */
type Place = { to: string; tells: Tell[] }

/** Returns the notices of each chart, once each, by the state that the step leads to. */
function placesOf({ table }: TestedWorkflow): Place[] {
	const places = new Map<string, Place>()
	const known = new Map<string, Set<Party>>()
	for (const { to, tells } of table)
		for (const told of tells) {
			const [parties = '', notice = ''] = told.split(':')
			const before = known.get(notice) ?? new Set()
			// As the tables of the tests write them.
			const fresh = (parties.split('+') as Party[]).filter((party) => !before.has(party))
			if (fresh.length === 0) continue
			known.set(notice, new Set([...before, ...fresh]))
			const place = places.get(to) ?? { to, tells: [] }
			// The tables of the tests name the notice after the colon.
			places.set(to, { to, tells: [...place.tells, { to: fresh, notice: notice as NoticeName }] })
		}
	return [...places.values()]
}

/** Every chart with its notices. */
export const tellingPlaces = workflows.flatMap((workflow) =>
	placesOf(workflow).map((place) => [workflow, place] as const),
)

const subjectOf = (name: string): EntityName =>
	// The others have tables of their own.
	name === 'training' || name === 'equipment' || name === 'advisory' ? 'delivery' : (name as EntityName)

/** Returns the events of a chart together, with a unique word for each text. */
const saidIn = ({ name, samples }: TestedWorkflow) => ({
	...objectIn(planted(Object.assign({}, ...Object.values(samples)), canaryOf('event', name))),
	quantity: 3,
	questions: [{ text: canaryOf('event', name) }],
})

const yesterday = () => new Date(Date.now() - 86_400_000).toISOString()

// These steps set dates; steps that end the waiting for them are left out.
const dated = new Set([
	'callForNominations',
	'confirmReceipt',
	'contract',
	'ship',
	'arriveAtCustoms',
	'signHandover',
	'shareTerms',
	'startFollowUp',
])
const soon = { startsOn: '2089-01-10', endsOn: '2089-01-14', arrivesOn: '2089-01-10', reviewOn: '2089-03-01' }

/** Returns the record of a delivery with its steps, with future dates. */
const recordOf = ({ name, samples }: TestedWorkflow) =>
	Object.fromEntries(
		Object.entries(samples)
			.filter(([key]) => dated.has(key))
			.map(([key, event]) => [
				key,
				{ ...objectIn(planted(event, canaryOf('delivery', name))), ...soon, at: yesterday() },
			]),
	) as DeliveryRecord // as the product stores it

async function place(tx: Tx, workflow: TestedWorkflow, id: string, to: string) {
	const { name, contexts } = workflow
	const at = { value: to, context: contexts.usual ?? {} }
	if (name === 'request') return placeRequest(tx, id, at)
	if (name === 'dueDiligence') return placeCase(tx, id, at)
	if (name === 'need') {
		const { requestId, stateIso3, quantity } = await tx.need.findUniqueOrThrow({ where: { id } })
		const of = { requestId, stateIso3, quantity: quantity ?? 1, programmeId: programmes.training }
		return placeNeed(tx, id, at, of)
	}
	await placeDelivery(tx, id, name as Kind, at, 'delivering') // a delivery is named by its kind
	await tx.delivery.update({ where: { id }, data: { record: recordOf(workflow) } })
}

/** The former officer and manager, before the step. */
const before = (found: LoadedEntity): LoadedEntity => ({
	...found,
	facts: { ...found.facts, officerId: office.otherOfficer.id, managerId: office.manager.id },
})

/** Puts a row into the state and announces the notices of its chart, as each step does; returns the queued notices. */
export const tellAt = (workflow: TestedWorkflow, { to, tells }: Place, things: Told): Promise<Notice[]> =>
	look(async (tx) => {
		const name = subjectOf(workflow.name)
		const id = things[workflow.name as keyof Told] // one for each workflow
		await place(tx, workflow, id, to)
		const found = await subjects[name].find(askIn(tx), id)
		if (!found) throw new Error(`no ${name}`)
		const { requestId, needId, deliveryId, stateIso3 } = found
		const about = { requestId, needId, deliveryId, stateIso3 }
		const keys: string[] = []
		for (const tell of tells) {
			// Of no event in particular: what is told depends on the state alone.
			const type = `${workflow.name}.sample` as EntryType
			const auditId = await recordAudit(tx, systemActor, { type, data: {}, ...about })
			keys.push(auditId)
			const event = { ...saidIn(workflow), type: 'sample' }
			const follow = () => Promise.reject(new Error('nothing follows'))
			const by = systemActor.id
			await announce(tx, { name, found: before(found), event, actor: systemActor, by, auditId, follow }, [
				tell,
			])
		}
		return tx.notice.findMany({ where: { eventKey: { in: keys } } })
	})

const number = /^\d+$/
const day = /^\d{4}-\d\d-\d\d$/
const tellable: Record<string, RegExp> = {
	need: number,
	part: /^[a-z]{1,2}$/,
	quantity: number,
	questions: number,
	reference: /^(null|[A-Z]+-TA-\d{4}-[A-Z]{3}-\w{4})$/,
	stateIso3: /^[A-Z]{3}$/,
	// A partner has no account: its letter leads to no page and names who reads it, as the administrator entered it.
	recipient: /^P\. Sample$/,
	path: /^\/[\w/-]*$/,
	programmeId: /^[\w-]{1,36}$/,
	officerId: /^[\w.-]{1,36}$/,
	dueOn: day,
	startsOn: day,
	endsOn: day,
	seats: number,
	accepted: number,
	declined: number,
	referred: number,
	onHold: number,
	decision: /^(accepted|declined)$/,
	outcome: /^[A-Z_]+$/,
	closure: /^[A-Z_]+$/,
	servable: /^\[(\{"kind":"\w+","theme":(null|"\w+"),"programmeId":"[\w.-]+"\},?)*\]$/,
}

/** Checks that a reader gets only one notice of each step, and that no notice contains user input. */
export function expectPlainNews(notices: readonly Notice[]) {
	const told = notices.map(({ personId, address }) => personId ?? address)
	expect(new Set(told).size).toBe(told.length)
	for (const { facts } of notices)
		for (const [fact, value] of Object.entries(objectIn(facts)))
			expect(typeof value === 'object' ? JSON.stringify(value) : String(value)).toMatch(
				tellable[fact] ?? /^$/,
			)
}

/** A reply is asked for some days before a request without one becomes dormant, which is what the timer waits for. */
const askedEarlier: TargetName = 'clarificationReply'

/** The date in a notice is the day on which the timer that the same step has started runs out, if it started one. */
export async function expectTimerDates(tx: Tx, startedBy: string, notices: readonly Notice[]) {
	const timers = await tx.$queryRaw<{ target: TargetName; day: string }[]>`
		select data->'due'->>'target' as target, left(data->'due'->>'at', 10) as day
		from pgboss.job where name = 'ring-timer' and data->>'startedBy' = ${startedBy} and data ? 'due'`
	if (timers.length === 0) return
	for (const { template, facts } of notices) {
		const { dueBy } = noticeOf(present(noticeNames.find((name) => name === template)))
		if (!dueBy || dueBy === 'clock' || !('target' in dueBy) || dueBy.target === askedEarlier) continue
		expect(timers, template).toContainEqual({
			target: dueBy.target,
			day: textIn(facts, 'dueOn'),
		})
	}
}
