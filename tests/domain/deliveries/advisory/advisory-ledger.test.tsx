import { beforeAll, describe, expect, test } from 'vitest'
import { recordExpertDay, removeExpertDay } from '#app/domain/deliveries/advisory/expert-days.server.ts'
import { getAdvisoryLedger } from '#app/domain/deliveries/advisory/get-advisory-ledger.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { DaysPanel } from '#app/routes/deliveries.$deliveryId_.advisory/days-panel.tsx'
import { loader, action as send } from '#app/routes/deliveries.$deliveryId_.advisory/route.tsx'
import { DraftsPanel } from '#app/routes/deliveries.$deliveryId_.advisory/terms-panels.tsx'
import { render } from '#tests/components/render.tsx'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import * as advisory from '#tests/workflows/tables/advisory.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
const { manager, otherManager, officer, donor } = office
const { drafter, focalPoint, mission } = ghana
const { samples } = advisory
const today = todayInState('GHA')
const day = (own = {}) => ({ day: today, halfDays: 2, expert: 'B. Adviser (sample)', work: 'Draft.', ...own })
const refused = (errors: Record<string, string>) => ({ code: 'invalid', errors })

let id: string
let cookie: string
beforeAll(async () => {
	await addProgramme('adviceDays', 'advisory', {
		capacityUnit: 'expertDays',
		fundingFrom: new Date('2026-01-01'),
	})
	id = (await aDelivery({ kind: 'advisory', programmeId: 'adviceDays', quantity: 15 })).id
	cookie = await cookieOf(manager)
})

const argsOf = (fields?: Record<string, string>) => ({
	request: new Request(`http://site.example/deliveries/${id}/advisory`, {
		headers: { cookie },
		...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
	}),
	params: { deliveryId: id },
	context: { nonce: '', requestId: '' },
})

describe('the terms', () => {
	test('lie within the time for which there is money and ask for no more days than are held', async () => {
		const share = (own: object) => deliveryStep(manager, id, { ...samples.shareTerms, ...own })
		await expect(share({ startsOn: '2025-12-31', lateReason: 'Recorded late.' })).rejects.toMatchObject(
			refused({ startsOn: 'outsideFunding' }),
		)
		await expect(share({ endsOn: '2091-01-01' })).rejects.toMatchObject(refused({ endsOn: 'outsideFunding' }))
		await expect(share({ days: 16 })).rejects.toMatchObject(refused({ days: 'aboveHeld' }))
		await share({})
		expect(await getAdvisoryLedger(focalPoint, id)).toMatchObject({
			terms: { days: 15, startsOn: samples.shareTerms.startsOn, agreedOn: null },
			mayRecord: false,
			held: 15,
			openTo: ['agreeTerms'],
		})
		await expect(recordExpertDay(manager, id, day())).rejects.toMatchObject({ code: 'conflict' })
		await deliveryStep(focalPoint, id, samples.agreeTerms)
		expect((await getAdvisoryLedger(drafter, id)).terms?.agreedOn).toBe(today)
	})
})

describe('the days of the experts', () => {
	test('are written down by the manager alone and read by all who follow the delivery', async () => {
		await recordExpertDay(manager, id, day())
		for (const actor of [
			drafter,
			focalPoint,
			officer,
			otherManager,
			egypt.focalPoint,
			donor,
			office.administrator,
		])
			await expect(recordExpertDay(actor, id, day({ expert: 'X' })), actor.id).rejects.toMatchObject({
				code: expect.stringMatching(/refused|not-found/),
			})
		for (const actor of [manager, drafter, focalPoint, mission, officer, office.approver])
			expect(await getAdvisoryLedger(actor, id), actor.id).toMatchObject({ used: 1, limit: 15 })
		for (const actor of [otherManager, ...Object.values(egypt), donor, office.administrator])
			await expect(getAdvisoryLedger(actor, id), actor.id).rejects.toMatchObject({ code: 'not-found' })
		const told = await look((tx) => tx.auditEntry.findFirst({ where: { type: 'expertDay.recorded' } }))
		expect(JSON.stringify(told)).not.toContain('Adviser')
	})

	test('are days that have come since it was opened, each with two halves', async () => {
		const wrong = (own: object) => recordExpertDay(manager, id, day(own))
		await expect(wrong({ day: '2090-01-01' })).rejects.toMatchObject(refused({ day: 'inTheFuture' }))
		await expect(wrong({ day: '2026-01-01' })).rejects.toMatchObject(
			refused({ day: expect.stringMatching(/^dayTooEarly:openedOn:/) as string }),
		)
		await expect(wrong({ halfDays: 1 })).rejects.toMatchObject(refused({ halfDays: 'dayFull' }))
		await expect(wrong({ expert: 'b. adviser (SAMPLE)' })).rejects.toMatchObject(
			refused({ halfDays: 'dayFull' }),
		)
	})

	test('are never more than are held, however many are written down at once', async () => {
		const people = Array.from({ length: 18 }, (_, index) => day({ expert: `Expert ${index}` }))
		const answers = await Promise.allSettled(people.map((each) => recordExpertDay(manager, id, each)))
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(14)
		expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
			reason: refused({ halfDays: 'aboveHeld' }),
		})
		const { days, used } = await getAdvisoryLedger(manager, id)
		expect(used).toBe(15)
		await removeExpertDay(manager, id, days[0]?.id ?? '')
		await expect(removeExpertDay(manager, id, days[0]?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
		await expect(removeExpertDay(focalPoint, id, days[1]?.id ?? '')).rejects.toMatchObject({
			code: 'refused',
		})
		await recordExpertDay(manager, id, day({ halfDays: 1 }))
		expect((await getAdvisoryLedger(manager, id)).used).toBe(14.5)
	})

	test('come from a plain form, which keeps typed values', async () => {
		const typed = { day: '', halfDays: '3', expert: 'C. Adviser', work: 'A report' }
		expect(await send(argsOf(typed))).toMatchObject({
			init: { status: 422 },
			data: { typed, errors: { day: 'required', halfDays: 'tooLarge' } },
		})
		const above = await send(argsOf({ ...typed, day: today, halfDays: '2' }))
		expect(above).toMatchObject({
			init: { status: 422 },
			data: { problem: { errors: { halfDays: 'aboveHeld' } } },
		})
		const { ledger } = await loader(argsOf())
		for (const language of languages) {
			const html = render(<DaysPanel ledger={ledger} errors={{}} values={typed} />, language)
			expect(html).toContain('value="C. Adviser"')
			expect(html).toContain('<bdi>B. Adviser (sample)</bdi>')
		}
	})
})

describe('the drafts', () => {
	test('are saved with their step or not at all', async () => {
		const other = await aDelivery({ kind: 'advisory' })
		await walkDelivery('advisory', other.id, 'shareDraft')
		const stale = { type: 'shareDraft', title: '', summary: '' } as const
		await expect(deliveryStep(manager, other.id, stale)).rejects.toThrow()
		const rows = () => look((tx) => tx.advisoryDraft.count({ where: { deliveryId: other.id } }))
		expect(await rows()).toBe(1)
		const forged = { requestId: other.requestId, stateIso3: 'GHA', number: 9, title: 'x', summary: 'x' }
		const insert = (actor: Actor) =>
			withActor(actor, (tx) =>
				tx.advisoryDraft.createMany({
					data: { ...forged, id: 'x', deliveryId: other.id, sharedAt: new Date(), sharedBy: actor.id },
				}),
			)
		for (const actor of [focalPoint, egypt.focalPoint, otherManager])
			await expect(insert(actor), actor.id).rejects.toThrow()
		expect(await rows()).toBe(1)
	})

	test('are kept one after the other with what the State said of each, to the end', async () => {
		await deliveryStep(manager, id, samples.shareDraft)
		const { requestId } = await findDelivery(id)
		await withActor(manager, (tx) =>
			tx.attachment.createMany({
				data: ['draft:1', 'draft:2', ''].map((about, at) => ({
					id: `file ${at}`,
					requestId,
					deliveryId: id,
					stateIso3: 'GHA',
					purpose: 'draft',
					about,
					name: `${about || 'none'}.pdf`,
					mediaType: 'application/pdf',
					size: 9,
					sha256: 'a',
					classification: 'RESTRICTED' as const,
					status: 'clean' as const,
					storageKey: `key ${at}`,
					uploadedById: manager.id,
					createdAt: new Date(),
				})),
			}),
		)
		await deliveryStep(drafter, id, samples.returnDraft)
		await deliveryStep(manager, id, { ...samples.shareDraft, title: 'Second draft' })
		const ledger = await getAdvisoryLedger(focalPoint, id)
		const { drafts } = ledger
		expect(drafts).toMatchObject([
			{
				number: 2,
				title: 'Second draft',
				files: [{ name: 'draft:2.pdf' }],
				comments: null,
				answeredAt: null,
				accepted: false,
			},
			{ number: 1, title: 'First draft', comments: samples.returnDraft.comments, accepted: false },
		])
		expect(render(<DraftsPanel ledger={ledger} />)).toContain('Awaiting the State')

		await deliveryStep(focalPoint, id, { type: 'acceptFinal', comment: 'Very useful.' })
		await deliveryStep(manager, id, samples.startFollowUp)
		await deliveryStep(manager, id, { ...samples.recordFollowUp, comment: 'In force.' })
		const ended = await getAdvisoryLedger(focalPoint, id)
		expect(ended).toMatchObject({
			status: 'closed',
			mayRecord: false,
			openTo: [],
			drafts: [{ accepted: true, comments: 'Very useful.' }, { accepted: false }],
			followUp: {
				reviewOn: samples.startFollowUp.reviewOn,
				adopted: true,
				comment: 'In force.',
				recordedOn: inDays(0),
			},
		})
		await expect(recordExpertDay(manager, id, day({ expert: 'Late' }))).rejects.toMatchObject({
			code: 'conflict',
		})
	})
})
