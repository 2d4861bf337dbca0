import { beforeAll, describe, expect, test } from 'vitest'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { inspectGoods, lineIdsOf, newLine, takeGoods, walkDelivery } from '#tests/support/delivery-walks.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/equipment.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana
const { manager } = office
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of [drafter, focalPoint, egypt.drafter, egypt.focalPoint, manager])
		cookies.set(person.id, `${await cookieOf(person)}; language=en`)
})

/** The text of the main part of a page, without its scripts. */
async function textOf(actor: Actor, path: string) {
	const { text } = await asker(app, cookies)(actor, path)
	return mainOf(text)
		.replace(/<script[\s\S]*?<\/script>/g, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
}

describe('an invitation to a joint need', () => {
	let needId: string
	beforeAll(async () => {
		needId = (await aNeed()).id
	})

	test('counts as an action of the invited focal point, and of nobody else', async () => {
		expect(await textOf(egypt.focalPoint, '/work')).toContain('No action is required')
		await inviteStates(focalPoint, { needId, states: ['EGY'] })
		const mine = await textOf(egypt.focalPoint, '/work')
		expect(mine).toContain('1 action is required')
		expect(mine).not.toContain('No action is required')
		expect(await textOf(egypt.focalPoint, '/work?done')).not.toContain('No action is required')
		expect(await textOf(egypt.drafter, '/work')).toContain('No action is required')
	})

	test('once accepted, counts as an action of the drafter who adds the part', async () => {
		const { id } = await inviteStates(focalPoint, { needId: (await aNeed()).id, states: ['EGY'] })
		await acceptInvitation(egypt.focalPoint, id)
		expect(await textOf(egypt.drafter, '/work')).toContain('1 action is required')
	})

	test('that a drafter proposed counts as an action of the focal point who sends it', async () => {
		const before = await textOf(focalPoint, '/work')
		expect(before).toContain('No action is required')
		const own = await aNeed()
		await inviteStates(drafter, { needId: own.id, states: ['EGY'] })
		const mine = await textOf(focalPoint, '/work')
		expect(mine).toContain('1 action is required')
		expect(mine).toContain('Send invitations')
		expect(await textOf(drafter, '/work')).not.toContain('Send invitations')
	})
})

describe('a specification that is changed after it was shared', () => {
	let id: string
	beforeAll(async () => {
		id = (await aDelivery({ kind: 'equipment' })).id
		await saveEquipmentLine(manager, id, newLine())
		await takeGoods(manager, id, samples.shareSpecification)
	})
	const send = async (actor: Actor, path: string, form: Record<string, string>) =>
		(await asker(app, cookies)(actor, path, form)).status
	const letters = () =>
		look((tx) => tx.notice.count({ where: { deliveryId: id, template: 'specificationToSignOff' } }))
	const runningClock = async () => {
		const { needId } = await findDelivery(id)
		return look((tx) => tx.clockRun.findMany({ where: { needId, stoppedAt: null } }))
	}

	test('is with the State until then, also where an item is saved as it is', async () => {
		const [line = ''] = await lineIdsOf(id)
		const same = { description: newLine().description, unit: 'piece', quantity: '3', unitPrice: '40' }
		const saved = { do: 'saveLine', id: line, ...same, serialised: 'on' }
		expect(await send(manager, `/deliveries/${id}/equipment`, saved)).toBe(303)
		expect(await textOf(focalPoint, `/deliveries/${id}`)).toMatch(/Currently with You/)
		expect(await textOf(focalPoint, '/work')).toContain('Sign off specification')
		expect(await textOf(manager, `/deliveries/${id}`)).toContain('Currently with The State')
		expect(await runningClock()).toMatchObject([{ party: 'state' }])
	})

	test('is with the programme, and the State is not asked to sign off what it has not read', async () => {
		const { revision } = await findDelivery(id)
		const [line = ''] = await lineIdsOf(id)
		const before = await letters()
		const changed = { do: 'saveLine', id: line, description: 'Lamp', unit: 'piece', quantity: '4' }
		expect(await send(manager, `/deliveries/${id}/equipment`, changed)).toBe(303)
		expect(await textOf(manager, `/deliveries/${id}`)).not.toContain('Currently with The State')
		expect(await textOf(manager, '/work')).toContain('Share specification')
		expect(await runningClock()).toMatchObject([{ party: 'programme' }])
		for (const page of [`/deliveries/${id}`, `/deliveries/${id}/equipment`, '/work']) {
			const text = await textOf(focalPoint, page)
			expect(text, page).not.toMatch(/Currently with You/)
			expect(text, page).not.toContain('Sign off specification')
		}
		expect(await textOf(focalPoint, `/deliveries/${id}/equipment`)).toContain('The items were changed after')
		// A page that was opened before is out of date.
		const stale = { type: 'signOffSpecification', revision: String(revision) }
		expect(await send(focalPoint, `/deliveries/${id}`, stale)).toBe(409)
		expect(await letters()).toBe(before)
	})

	test('is with the State again once it is shared again, which is notified then', async () => {
		const before = await letters()
		await takeGoods(manager, id, samples.shareSpecification)
		expect(await letters()).toBeGreaterThan(before)
		expect(await textOf(focalPoint, `/deliveries/${id}`)).toMatch(/Currently with You/)
		expect(await textOf(focalPoint, '/work')).toContain('Sign off specification')
		expect(await textOf(focalPoint, `/deliveries/${id}/equipment`)).not.toContain(
			'The items were changed after',
		)
		expect(await textOf(manager, '/work')).not.toContain('Share specification')
		expect(await runningClock()).toMatchObject([{ party: 'state' }])
		await takeGoods(focalPoint, id, samples.signOffSpecification)
	})
})

describe('a handover that UNODC has not signed', () => {
	let id: string
	beforeAll(async () => {
		id = (await aDelivery({ kind: 'equipment' })).id
		await inspectGoods(id)
	})

	test('is with the programme manager, whose overview and work offer the signature', async () => {
		const overview = await textOf(manager, `/deliveries/${id}`)
		expect(overview).toMatch(/Currently with (UNODC|The programme|Programme manager)/)
		expect(overview).toContain('Sign handover for UNODC')
		expect(await textOf(manager, '/work')).toContain('Sign handover for UNODC')
	})

	test('is neither offered to the State nor said to be with it', async () => {
		const overview = await textOf(focalPoint, `/deliveries/${id}`)
		expect(overview).not.toMatch(/Currently with You/i)
		expect(overview).not.toMatch(/Sign handover(?! for UNODC)/)
		expect(await textOf(focalPoint, '/work')).not.toMatch(/Sign handover/)
	})

	test('is with the State once UNODC has signed it, which is notified then', async () => {
		const today = todayInState('GHA')
		const by = { officeName: 'M. Okello (sample)', officeTitle: 'Programme manager' }
		await signHandoverForOffice(manager, id, {
			mode: 'title',
			place: 'Accra',
			heldOn: today,
			conditions: '',
			...by,
		})
		expect(await textOf(focalPoint, `/deliveries/${id}`)).toMatch(/Currently with You/)
		expect(await textOf(focalPoint, '/work')).toMatch(/Sign handover/)
		expect(await textOf(manager, `/deliveries/${id}`)).toContain('Currently with The State')
		expect(await textOf(manager, '/work')).not.toContain('Sign handover')
		const told = await look((tx) =>
			tx.notice.findMany({ where: { deliveryId: id, template: 'handoverToSign' } }),
		)
		expect(told.map(({ personId }) => personId).sort()).toEqual(
			[drafter.id, focalPoint.id, office.officer.id].sort(),
		)
	})
})

describe('equipment that customs holds', () => {
	let id: string
	beforeAll(async () => {
		id = (await aDelivery({ kind: 'equipment' })).id
		await walkDelivery('equipment', id, 'arriveAtCustoms')
		await deliveryStep(manager, id, samples.holdAtCustoms)
	})

	test('is with the State, whose work lists the release', async () => {
		for (const actor of [drafter, focalPoint]) {
			expect(await textOf(actor, `/deliveries/${id}`), actor.id).toMatch(/Currently with You/)
			expect(await textOf(actor, '/work'), actor.id).toContain('Report release by customs')
		}
	})

	test('is not with the programme manager, who may record a release that UNODC hears of', async () => {
		const overview = await textOf(manager, `/deliveries/${id}`)
		expect(overview).toContain('Currently with The State')
		expect(overview).toContain('Report release by customs')
		expect(await textOf(manager, '/work')).not.toContain('Report release by customs')
		await deliveryStep(manager, id, samples.releaseFromCustoms)
		expect((await findDelivery(id)).status).toBe('customs')
	})
})

test('a delivery says whose day it waits since where that of UNODC is another one', async () => {
	const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
	const evening = new Date(`${yesterday}T23:30:00Z`)
	const { id } = await atTime(evening, () => aDelivery({ kind: 'training' }))
	const overview = await textOf(manager, `/deliveries/${id}`)
	expect(overview).toContain('(date in Vienna)')
	expect(overview).not.toContain('dateIn')
})
