import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { fillLedgers } from '#tests/database/ledger-rows.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { kept } from '#tests/support/everything-read.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needsOf } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import * as dueDiligence from '#tests/workflows/tables/due-diligence.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'
import * as need from '#tests/workflows/tables/need.ts'
import * as request from '#tests/workflows/tables/request.ts'
import * as training from '#tests/workflows/tables/training.ts'
import { namesOf } from '#workflows/names.ts'
import { alike, fieldsOf, post } from './send.ts'

useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
const cookieFor = ({ id }: Actor) => cookies.get(id) ?? ''

/** Rows of each State: a request in review, a draft, a need, a delivery with all its records. */
type Own = Awaited<ReturnType<typeof own>>
async function own(state: 'ghana' | 'egypt') {
	const programmeId = state === 'egypt' ? 'egyptGoods' : 'goods'
	const delivery = await aDelivery({ state, kind: 'equipment', programmeId })
	const draft = await aRequest({ state })
	const [drafted] = await needsOf(draft)
	return {
		delivery: delivery.id,
		training: (await aDelivery({ state, kind: 'training' })).id,
		advisory: (await aDelivery({ state, kind: 'advisory' })).id,
		draft,
		drafted: drafted?.id ?? '',
		need: (await aNeed({ state })).id,
		request: await aRequest({ state, authority: 'police', status: 'review' }),
	}
}

let ofGhana: Own
let ofEgypt: Own
beforeAll(async () => {
	await addProgramme('egyptGoods', 'equipment', { managerId: office.otherManager.id })
	ofGhana = await own('ghana')
	ofEgypt = await own('egypt')
	await fillLedgers()
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
})

const requestOf = async (needId: string) =>
	(await look((tx) => tx.need.findUniqueOrThrow({ where: { id: needId } }))).requestId

/** Where the events of each kind are sent, for rows of Ghana. */
const pages = {
	request: async () => `/requests/${ofGhana.request}?index`,
	need: async () => `/requests/${await requestOf(ofGhana.need)}/needs/${ofGhana.need}?index`,
	dueDiligence: async () => `/requests/${ofGhana.request}/due-diligence`,
	training: async () => `/deliveries/${ofGhana.training}`,
	equipment: async () => `/deliveries/${ofGhana.delivery}/equipment`,
	advisory: async () => `/deliveries/${ofGhana.advisory}`,
}
const events = { request, need, dueDiligence, training, equipment, advisory }
const strangers = [egypt.drafter, egypt.focalPoint, office.otherOfficer, office.otherManager]
const nobodys = (path: string) => path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, () => randomUUID())

type Group = keyof typeof events

/** Sends an event to a row of another State and to an unknown id; returns the differences between both responses. */
async function differences(group: Group, name: string, event: object, by: Actor[]) {
	const path = await pages[group]()
	const sent = new URLSearchParams([...fieldsOf(event), ['revision', '0']])
	const found: string[] = []
	for (const actor of by) {
		const foreign = await post(app.address + path, cookieFor(actor), sent)
		const none = await post(app.address + nobodys(path), cookieFor(actor), sent)
		const told = `${actor.id} ${name}: ${foreign.status} and ${none.status}`
		if (foreign.status !== none.status || ![403, 404, 409, 422].includes(foreign.status)) found.push(told)
		else if (alike(foreign.text) !== alike(none.text)) found.push(`${told}, in other words`)
	}
	return found
}

test.each(namesOf(events))(
	'an event of %s, for what is another State’s, is answered as for nothing',
	async (group) => {
		const before = await kept()
		const found: string[] = []
		for (const [at, [name, event]] of Object.entries(events[group].samples).entries()) {
			// Every second event by one person of a State and one of UNODC, the rest by the two others.
			const by = strangers.filter((_, place) => place % 2 === at % 2)
			found.push(...(await differences(group, name, event, by)))
		}
		expect(found).toEqual([])
		expect(await kept()).toEqual(before)
	},
)

const rowsOf = ({ delivery, training: course, advisory: advice }: Own) =>
	look(async (tx) => ({
		line: (await tx.equipmentLine.findFirstOrThrow({ where: { deliveryId: delivery } })).id,
		nominee: (await tx.nominee.findFirstOrThrow({ where: { deliveryId: course } })).id,
		day: (await tx.expertDay.findFirstOrThrow({ where: { deliveryId: advice } })).id,
	}))

const revision = async (requestId: string) =>
	String((await look((tx) => tx.request.findUniqueOrThrow({ where: { id: requestId } }))).revision)

type Sent = { by: Actor; path: string; fields: Record<string, string> }

/** A form on a person's own page with the id of a row of the other State. */
async function forged(): Promise<Record<string, Sent>> {
	const { line, nominee, day } = await rowsOf(ofEgypt)
	const { manager, officer, triage } = office
	const ledgerOf = { equipment: ofGhana.delivery, training: ofGhana.training, advisory: ofGhana.advisory }
	const ledger = (part: keyof typeof ledgerOf) => `/deliveries/${ledgerOf[part]}/${part}`
	const lineFields = { description: 'Forged', unit: 'piece', quantity: '1', unitPrice: '1' }
	const found = { ok: '1', short: '0', damaged: '0' }
	const inspected = Object.fromEntries(
		Object.entries({ id: line, ...found }).map(([k, v]) => [`lines.0.${k}`, v]),
	)
	const decided = {
		'decisions.0.needId': ofEgypt.need,
		'decisions.0.outcome': 'accept',
		'decisions.0.reason': 'F',
	}
	const now = await revision(ofGhana.request)
	return {
		'a line of equipment, changed': {
			by: manager,
			path: ledger('equipment'),
			fields: { do: 'saveLine', id: line, ...lineFields },
		},
		'a line of equipment, removed': {
			by: manager,
			path: ledger('equipment'),
			fields: { do: 'removeLine', id: line },
		},
		'a line of equipment, inspected': {
			by: manager,
			path: ledger('equipment'),
			fields: { do: 'inspect', ...inspected },
		},
		'serial numbers of a line': {
			by: manager,
			path: ledger('equipment'),
			fields: { do: 'listSerials', id: line, serials: 'F1' },
		},
		'a nominee, withdrawn': {
			by: ghana.focalPoint,
			path: `${ledger('training')}/participants`,
			fields: { part: 'withdraw', nomineeId: nominee },
		},
		'a nominee, vetted': {
			by: manager,
			path: `${ledger('training')}/participants`,
			fields: { part: 'cells', shown: '{}', [`cells.${nominee}.status`]: 'confirmed' },
		},
		'a nominee, certificate revoked': {
			by: manager,
			path: `${ledger('training')}/certificates`,
			fields: { part: 'revoke', nomineeId: nominee, reason: 'Forged' },
		},
		'a nominee, on the page of one’s own': {
			by: ghana.drafter,
			path: `${ledger('training')}/nominees/${nominee}`,
			fields: { name: 'Forged', sex: 'female', post: 'F', unit: 'F' },
		},
		'a day of an expert': {
			by: manager,
			path: ledger('advisory'),
			fields: { id: day },
		},
		'a decision on a need': {
			by: officer,
			path: `/requests/${ofGhana.request}?index`,
			fields: { type: 'proposeDecisions', revision: now, ...decided },
		},
		'an officer who is none': {
			by: triage,
			path: `/requests/${ofGhana.request}?index`,
			fields: { type: 'reassign', revision: now, officerId: egypt.drafter.id, reason: 'Forged' },
		},
		'a need of another draft, in its section': {
			by: ghana.drafter,
			path: `/requests/${ofGhana.draft}/draft/needs/${ofEgypt.drafted}/need`,
			fields: { title: 'Forged' },
		},
		'a need of another draft, saved': {
			by: ghana.drafter,
			path: `/requests/${ofGhana.draft}/draft/needs/${ofEgypt.drafted}/need/save`,
			fields: { title: 'Forged' },
		},
		'a need of another draft, removed': {
			by: ghana.drafter,
			path: `/requests/${ofGhana.draft}/draft/needs/${ofEgypt.drafted}/remove`,
			fields: {},
		},
		'a need of another draft, moved': {
			by: ghana.drafter,
			path: `/requests/${ofGhana.draft}/draft?index`,
			fields: { do: 'moveUp', moveUp: ofEgypt.drafted, needId: ofEgypt.drafted },
		},
		'a deputy of another State': {
			by: ghana.focalPoint,
			path: '/deputies',
			fields: {
				personId: egypt.focalPoint.id,
				deputyId: ghana.drafter.id,
				firstDay: '2090-01-01',
				lastDay: '2090-01-02',
				reason: 'Forged',
			},
		},
		'a request of another State in a bulk step': {
			by: ghana.drafter,
			path: '/requests/bulk',
			fields: { 'rows.0.id': ofEgypt.request, 'rows.0.revision': '0', action: 'acknowledge' },
		},
	}
}

test('no form on one’s own page reaches a row of another State', async () => {
	const before = await kept()
	for (const [name, { by, path, fields }] of Object.entries(await forged())) {
		const { status } = await post(app.address + path, cookieFor(by), fields)
		expect([403, 404, 409, 422], name).toContain(status)
	}
	expect(await kept()).toEqual(before)
})
