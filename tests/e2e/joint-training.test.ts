import { beforeAll, expect, test } from 'vitest'
import { setTarget } from '#app/domain/clocks/settings.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { administrator } from '#prisma/seed/sample-people.ts'
import { managerOf } from '#prisma/seed/story.ts'
import { deliveryOf } from '#tests/support/steps.ts'
import { acceptRequest } from './domain-steps.ts'
import { completePart, holdCourse, joining, leading, programmeId } from './joint-data.ts'
import { press } from './person.ts'
import { lookAfterwards, textOf, useStoryWalk } from './story-walk.ts'

const [ofLead, ofJoining] = [castOf(leading), castOf(joining)]
const emailOf = (person: object) => String(Reflect.get(person, 'email'))
const cast = {
	lead: emailOf(ofLead.focalPoint),
	invited: emailOf(ofJoining.focalPoint),
	drafter: emailOf(ofJoining.drafter),
	officer: emailOf(ofLead.officer),
	manager: managerOf(programmeId).email,
}
const needs = { lead: '', invited: '' }
const path = (need: string) => `/requests/${need.split('/')[0]}/needs/${need.split('/')[1]}`
const mode = { name: 'in Arabic', locale: 'ar', javaScriptEnabled: true }
const { filed, visit, act, meanwhile, end } = useStoryWalk({ story: leading, cast, mode })

beforeAll(() => {
	needs.lead = `${filed.requestId}/${filed.needId}`
})

test('a State invites another to its need, which accepts and adds its own part', async () => {
	await act('lead', `${path(needs.lead)}/joint`, 'invite', { states: ['MAR'] })
	const work = await visit('invited', '/work')
	const invitation = await work.locator('main a[href^="/joint-needs/"]').first().getAttribute('href')
	const seen = await textOf(await visit('invited', invitation ?? ''))
	expect(seen).toContain(leading.own?.need?.title)
	expect(seen).not.toContain(leading.title)
	await act('invited', invitation ?? '', 'accept')
	const part = await act('drafter', invitation ?? '', 'addToNew')
	expect(await part.locator('[name="title"]').inputValue()).toBe(leading.own?.need?.title)
	expect(await part.locator('html').getAttribute('dir')).toBe('rtl')
	const [, requestId, needId] = /requests\/([^/]+)\/draft\/needs\/([^/]+)/.exec(part.url()) ?? []
	needs.invited = `${requestId}/${needId}`
}, 240_000)

test('it endorses its part in its own request, and both are read as one joint need', async () => {
	const [requestId = '', needId = ''] = needs.invited.split('/')
	await meanwhile(() => completePart(requestId, needId))
	await visit('invited', `/requests/${requestId}/filing`)
	await act('invited', `/requests/${requestId}`, 'endorse', {
		noteNumber: 'NV/7/2026',
		noteDate: '2026-11-20',
	})
	await meanwhile(() => acceptRequest(joining, requestId))
	const rows = (await visit('officer', `${path(needs.lead)}/joint`)).locator('#parts tbody tr')
	expect(await rows.count()).toBe(2)
	expect((await rows.allTextContents()).join()).toMatch(/مصر[\s\S]*المغرب|المغرب[\s\S]*مصر/)
	// The other State reads of it no more than the invitation said.
	const other = await textOf(await visit('lead', `${path(needs.lead)}/joint`))
	expect(other).not.toContain('المشاركة في الدورة المشتركة')
}, 240_000)

test('officers treat the parts together, and one action offers seats to both States', async () => {
	const bundle = await act('officer', `${path(needs.lead)}/joint`, 'bundle')
	expect(await bundle.locator('#members tbody tr').count()).toBe(2)
	const chosen = await visit('officer', `${new URL(bundle.url()).pathname}?programme=${programmeId}`)
	expect(await press(chosen, chosen.locator('#propose button[value="proposeProgramme"]'))).toBe(200)
	await act('manager', `${path(needs.lead)}/joint`, 'offer', { reason: 'دورة واحدة للدولتين.' })
	await act('lead', path(needs.lead), 'confirmOffer')
	await act('invited', path(needs.invited), 'confirmOffer')
}, 240_000)

test('each State evaluates what it received and confirms its closure, with an outcome from its own records', async () => {
	await meanwhile(async () => {
		await setTarget(administrator, 'followUpSixMonths', { amount: 1, unit: 'days' })
		const idOf = async (need: string) => (await deliveryOf(need.split('/')[1] ?? '')).id
		await holdCourse(leading, await idOf(needs.lead), 10)
		await holdCourse(joining, await idOf(needs.invited), 8)
	})
	for (const part of ['lead', 'invited'] as const) {
		const request = path(needs[part]).replace(/\/needs.*/, '')
		await act(part, path(needs[part]), 'giveEvaluation', { useful: 'FULLY', comment: 'دورة مفيدة.' })
		const page = await act(part, request, 'confirmClosure', { useful: 'FULLY', comment: 'شكرًا.' })
		expect(await textOf(page)).toContain('شكرًا.')
		expect(await page.locator('#closure').count()).toBe(1)
		const need = await visit(part, path(needs[part]))
		expect(await need.locator('#outcome').textContent()).toContain('دورة مفيدة.')
	}
	const joint = await visit('officer', `${path(needs.lead)}/joint`)
	expect(await joint.locator('#parts tbody tr').count()).toBe(2)
	const state = await visit('officer', '/states/EGY')
	expect(await textOf(state)).toContain('دورة مفيدة.')
	const { complaints, place } = await end()
	expect(complaints).toEqual([])
	for (const need of Object.values(needs)) {
		const found = await lookAfterwards(place, need.split('/')[0] ?? '')
		expect(found).toMatchObject({
			requestStatus: 'closed',
			needStatuses: ['evaluated'],
			deliveryStatuses: ['closed'],
			brokenChains: [],
		})
	}
}, 300_000)
